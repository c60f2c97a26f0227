import type { INodeListSearchItems } from 'n8n-workflow';

/** Of a list of choices those whose name holds what was typed, whatever its case: for providers that have no search of their own. */
export function narrowed(choices: readonly INodeListSearchItems[], filter: string): INodeListSearchItems[] {
	const wanted = filter.trim().toLowerCase();
	return choices.filter(({ name }) => name.toLowerCase().includes(wanted));
}
