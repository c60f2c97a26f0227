import type { FileParts, PartName } from './parts';
import { type Data, asText, at } from './path';

/** What an answer says it is about, as `kind id`; answers of one provider about one application agree on each kind. */
function idsOf(name: PartName, part: Data): Array<[string, unknown]> {
	const kind = asText(at(part, 'subject.kind'));
	const ids: Array<[string, unknown]> = [
		['statement', part.statementId],
		['customer', part.customerId],
		['registration', part.registrationId],
		['reference', name === 'insights' || name === 'affordability' ? part.reference : null],
	];
	if (kind !== null)
		ids.push([kind === 'user' ? 'customer' : kind, at(part, 'subject.id')], ['subject', at(part, 'subject.id')]);
	if (name === 'affordability') ids.push(['subject', part.subjectId]);
	return ids;
}

const WHAT = ['id', 'statementId', 'customerId', 'registrationId', 'subject.id'];

/** Whether one provider gave both answers about one thing, whichever of its names each has. */
export function isAboutTheSame(left: Data, right: Data): boolean {
	const names = (part: Data) => WHAT.flatMap((key) => asText(at(part, key)) ?? []);
	const known = new Set(names(left));
	return left.provider === right.provider && names(right).some((name) => known.has(name));
}

/** Whether all parts are about the same statement, customer and registration: `same`, else what differs in words. */
export function subjectOf(counted: FileParts['counted']): string {
	const known = new Map<string, { id: string; part: PartName }>();
	for (const [name, part] of counted) {
		const provider = asText(part.provider) ?? '';
		for (const [kind, value] of idsOf(name, part)) {
			const id = asText(value);
			const key = `${provider} ${kind}`;
			const other = known.get(key);
			if (id === null) continue;
			if (other !== undefined && other.id !== id) return `the ${kind} of ${name} is not that of ${other.part}`;
			known.set(key, { id, part: name });
		}
	}
	return providersOfLocal(counted);
}

/** Affordability that was worked out here is that of the insights beside it, and so names their provider. */
function providersOfLocal(counted: FileParts['counted']): string {
	const [insights, affordability] = [counted.get('insights'), counted.get('affordability')];
	if (insights === undefined || affordability?.method !== 'calculated') return 'same';
	return insights.provider === affordability.provider ? 'same' : 'the affordability is not that of the insights';
}
