import { CreditError, type FailureKind } from '../../../core/base/errors';
import { readHolders } from '../../../core/insights/knownHolders';

const ACCOUNTS = [{ names: ['Adaeze Nwokolo'], source: 'bank' as const }];

test('what is read is handed on', async () => {
	const read = async () => ACCOUNTS;
	expect(await readHolders('Adaeze Nwokolo', 'bank accounts', read)).toEqual({ accounts: ACCOUNTS, warnings: [] });
});

test('nothing is read where nobody is expected', async () => {
	const read = jest.fn(async () => ACCOUNTS);
	expect(await readHolders(null, 'bank accounts', read)).toEqual({ accounts: [], warnings: [] });
	expect(read).not.toHaveBeenCalled();
});

test.each<FailureKind>(['provider', 'network', 'credential'])('a failure of the kind %s is a warning', async (kind) => {
	const read = async () => await Promise.reject(new CreditError(kind, 'Qard answered 500'));
	expect(await readHolders('Adaeze Nwokolo', 'bank accounts', read)).toEqual({
		accounts: [],
		warnings: [
			{
				code: 'NOT_READ',
				path: 'holderMatch',
				source: 'bank accounts',
				message: 'The bank accounts could not be read (Qard answered 500), so the holder is not known.',
			},
		],
	});
});

test.each([new CreditError('cancelled', 'The execution was stopped'), new TypeError('a bug')])(
	'%s is thrown on',
	async (error) => {
		await expect(readHolders('A', 'bank accounts', async () => await Promise.reject(error))).rejects.toBe(error);
	},
);
