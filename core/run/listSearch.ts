import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { systemClock } from '../base/clock';
import { inputError } from '../base/errors';
import { providersOf } from '../provider/fields';
import { toNodeError } from './nodeErrors';
import { openProvider } from './openProvider';
import type { ParameterSource } from '../provider/expressions';
import type { Provider, Verb } from '../provider/provider';

type ListSearchMethod = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** The methods behind the lists of choices that a verb's fields offer in the editor, by the name in `searchListMethod`. */
export function listSearchesOf(verb: Verb, providers: readonly Provider[]): Record<string, ListSearchMethod> {
	const names = providersOf(verb, providers).flatMap(({ offer }) => Object.keys(offer.listSearches ?? {}));
	return Object.fromEntries(names.map((name) => [name, methodOf(name, verb, providers)]));
}

function methodOf(name: string, verb: Verb, providers: readonly Provider[]): ListSearchMethod {
	return async function (this: ILoadOptionsFunctions, filter = '', paginationToken = '1') {
		try {
			const { offer, paramsOf, http } = await openProvider(this, editorParameters(this), {
				verb,
				providers,
				clock: systemClock,
			});
			if (http === null) return { results: [] };
			return (
				(await offer.listSearches?.[name]?.({ params: paramsOf(0), http, filter, page: Number(paginationToken) })) ?? {
					results: [],
				}
			);
		} catch (error) {
			throw toNodeError(this.getNode(), error, 0);
		}
	};
}

/** The parameters as they stand in the editor. An expression that it could not resolve has no value yet. */
function editorParameters(ctx: ILoadOptionsFunctions): ParameterSource {
	return {
		getNodeParameter: (name, _itemIndex, fallback, options) => {
			const value: unknown = ctx.getCurrentNodeParameter(name, options) ?? fallback;
			if (options?.rawExpressions) return value;
			if (typeof value === 'string' && value.startsWith('=')) {
				throw inputError(
					'The list cannot be shown: it depends on an expression that has no value yet',
					'Run the nodes before this one first, or enter the ID by hand.',
					'UNRESOLVED_EXPRESSION',
				);
			}
			return value;
		},
	};
}
