import { asList, at } from '../../decision/file/path';
import type { View } from '../file/view';
import { type Html, NOTHING, html } from '../page/html';
import { foreign, list, section } from '../page/parts';

/** What was said of affordability in words; its figures stand among the others. */
export function affordabilitySection({ parts }: View): Html {
	const affordability = parts.counted.get('affordability');
	const reasons = asList(affordability?.reasons).flatMap((reason) => foreign(at(reason, 'message'), LONGEST) ?? []);
	if (reasons.length === 0) return NOTHING;
	return section('Affordability', html`${list(reasons)}`);
}
const LONGEST = 400;
