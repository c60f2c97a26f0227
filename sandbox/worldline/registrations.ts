import type { CollectedAccount } from './applicant';
import { worldlineError } from './errors';
import type { RegistrationRequest } from './requests';

/** The documented statuses; DATA_COLLECTION_ERROR and ANALYSIS_FINALISED are final. */
export type UseCaseStatus =
	| 'REGISTRATION_CREATED'
	| 'REGISTRATION_FINALISED'
	| 'DATA_COLLECTION_DONE'
	| 'DATA_COLLECTION_ERROR'
	| 'ANALYSIS_FINALISED';

export interface Registration extends RegistrationRequest {
	id: string;
	useCaseStatus: UseCaseStatus;
	/** What each PSU has given access to; a PSU without an entry has not consented. */
	consents: Map<string, CollectedAccount>;
}

/** All registrations of the made-up tenant, in memory. */
export class Registrations {
	private registrations = new Map<string, Registration>();

	/** 409 when the id is taken. */
	add(request: RegistrationRequest & { id: string }): Registration {
		if (this.registrations.has(request.id)) {
			throw worldlineError(409, 'ALREADY_EXISTS', 'There is a registration with this RegistrationId already.');
		}
		const registration: Registration = { ...request, useCaseStatus: 'REGISTRATION_CREATED', consents: new Map() };
		this.registrations.set(request.id, registration);
		return registration;
	}

	/** 404 when there is none. */
	get(id: string): Registration {
		const registration = this.registrations.get(id);
		if (registration === undefined) throw worldlineError(404, 'NOT_FOUND', 'There is no such registration.');
		return registration;
	}

	/** 409 once somebody has consented: the documents do not say what happens then. */
	change(id: string, request: RegistrationRequest): Registration {
		const registration = this.get(id);
		if (registration.consents.size > 0) {
			throw worldlineError(409, 'CONFLICT', 'The registration can no longer be changed: consent was given.');
		}
		return Object.assign(registration, request);
	}

	remove(id: string): Registration {
		const registration = this.get(id);
		this.registrations.delete(id);
		return registration;
	}

	/** Whether it is still there: a removed one is neither collected nor reported. */
	holds(registration: Registration): boolean {
		return this.registrations.get(registration.id) === registration;
	}

	get count(): number {
		return this.registrations.size;
	}

	reset(): void {
		this.registrations.clear();
	}
}
