import type { ContractCall, ProviderFixture } from '../contract/fixture';
import { printedPdf } from '../support/printedPdf';

/** What a call of the fixture was made with. */
function given(calls: readonly ContractCall[], name: string): string {
	const value = calls.map(({ parameters }) => parameters[name]).find((one) => typeof one === 'string');
	if (typeof value !== 'string') throw new Error(`No call has a ${name}`);
	return value;
}

type More = (calls: readonly ContractCall[]) => Promise<ContractCall[]>;

/** Further ways to the provider, beside those of the contract's fixtures. */
const MORE: Readonly<Record<string, More>> = {
	periculum: async (calls) => {
		const content = await printedPdf('halima-okon', { months: 3 });
		return [
			{
				verb: 'getCreditScore',
				name: 'by a scorecard',
				parameters: { statementKey: given(calls, 'statementKey'), operation: 'generate', scorecard: 'Default' },
			},
			{
				verb: 'uploadBankStatement',
				name: 'as a PDF',
				parameters: { source: 'pdf', statementName: 'application-2' },
				binary: {
					data: { data: content.toString('base64'), mimeType: 'application/pdf', fileName: 'application-2.pdf' },
				},
			},
		];
	},
	qard: async () =>
		await Promise.resolve([
			{
				verb: 'createCreditCustomer',
				name: 'of a company',
				parameters: { userType: 'legal', name: 'Firm', additionalFields: { siren: '123456789' } },
			},
		]),
};

/** All calls of a provider that are put to the test. */
export async function allCalls(fixture: ProviderFixture, calls: ContractCall[]): Promise<ContractCall[]> {
	return [...calls, ...((await MORE[fixture.provider]?.(calls)) ?? [])];
}
