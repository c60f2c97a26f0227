import { z } from 'zod';

/** What a test may ask for; see `Fault`. */
export const faultSchema = z
	.object({
		method: z.string().toUpperCase().optional(),
		pathIncludes: z.string().min(1),
		status: z.number().int().min(200).max(599).optional(),
		headers: z.record(z.string()).optional(),
		body: z.unknown(),
		times: z.number().int().positive(),
		delayMs: z.number().int().nonnegative().optional(),
		drop: z.boolean().optional(),
	})
	.strict()
	.refine((fault) => fault.status !== undefined || fault.drop === true || fault.delayMs !== undefined, {
		message: 'say what goes wrong: status, drop or delayMs',
	});

/** What goes wrong, for the next `times` matching requests; `delayMs` alone only slows the real answer down. */
export type Fault = z.output<typeof faultSchema>;

/** The faults that tests have asked for, used up in the order in which they were added. */
export class Faults {
	private list: Fault[] = [];

	add(fault: Fault): void {
		this.list.push({ ...fault });
	}

	/** The fault for this request, counted down; null when it is to be answered normally. `target` is path and query. */
	take(method: string, target: string): Fault | null {
		const fault = this.list.find(
			(candidate) =>
				(candidate.method === undefined || candidate.method === method) && target.includes(candidate.pathIncludes),
		);
		if (fault === undefined) return null;
		fault.times -= 1;
		if (fault.times === 0) this.list = this.list.filter((candidate) => candidate !== fault);
		return fault;
	}

	clear(): void {
		this.list = [];
	}
}
