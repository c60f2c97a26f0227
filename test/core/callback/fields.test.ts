import { triggerCredentials } from '../../../core/callback/fields';
import type { Provider } from '../../../core/provider/provider';
import { mock } from '../../support/stub';

const registration = { exists: jest.fn(), create: jest.fn(), remove: jest.fn() };
const provider = (id: string, more: object) =>
	mock<Provider>({
		id,
		displayName: id,
		credentialType: `${id}Api`,
		callbacks: { events: [], verifications: ['secret', 'none'], notice: '', read: jest.fn(), ...more },
	});

function verificationsWithCredential(more: object): unknown {
	const [credential] = triggerCredentials([provider('lender', more)]);
	return credential?.displayOptions?.show?.['/verification'];
}

test('a URL that is registered by the node needs the credential also where deliveries are not verified', () => {
	expect(verificationsWithCredential({ registration })).toEqual(['secret', 'none']);
});

test('a URL that is handed over needs no credential where deliveries are not verified', () => {
	expect(verificationsWithCredential({})).toEqual(['secret']);
});
