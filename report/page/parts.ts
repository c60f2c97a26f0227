import Big from 'big.js';
import type { FigureSource } from '../../decision/figures/figure';
import type { Unit } from '../../decision/figures/catalogue';
import { valueAt } from '../file/shown';
import { type View, currencyOf } from '../file/view';
import { foreignText, plainText } from '../words/texts';
import { LABELS } from '../words/labels';
import { type Html, NOTHING, html } from './html';

/** A part of the page with its own heading; nothing where there is nothing to say. */
export function section(title: string, ...body: readonly Html[]): Html {
	const said = body.filter((part) => part.toString() !== '');
	return said.length === 0
		? NOTHING
		: html`<section>
				<h2>${title}</h2>
				${said}
			</section>`;
}

/** What nobody told is said to be so: it is never a nought. */
export const NOT_TOLD: Html = html`<span class="cir-none">${LABELS.notTold}</span>`;

/** The figure at a path of what is shown, which the page names beside it. */
export function figureAt(view: View, path: string, unit: Unit, currency = currencyOf(view, path)): Html {
	const value = valueAt(view.shown, path);
	if (typeof value !== 'number' || !Number.isFinite(value)) return NOT_TOLD;
	return html`<span class="cir-figure" data-path="${path}">${view.formats.figure(value, unit, currency)}</span>`;
}

/** A foreign text at a path, kept from turning round what stands beside it. */
export function textAt({ shown }: View, path: string): Html {
	return foreign(valueAt(shown, path)) ?? NOT_TOLD;
}

/** The same of a text; null where it says nothing. */
export function foreign(value: unknown, longest?: number): Html | null {
	const text = foreignText(value, longest);
	return text === null ? null : html`<bdi>${text}</bdi>`;
}

/** Words of this package or the lender, such as a reason; they can hold what a provider wrote. */
export function said(text: string): Html {
	return html`<bdi>${plainText(text, LONGEST_SENTENCE)}</bdi>`;
}
const LONGEST_SENTENCE = 600;

/** A day of what is shown, in words. */
export function dayAt({ shown, formats }: View, path: string): Html {
	const value = valueAt(shown, path);
	const day = typeof value === 'string' ? formats.day(value) : null;
	return day === null ? NOT_TOLD : html`${day}`;
}

/** A column of a table: how its heading reads and what stands in a row; the first one names the row. */
export interface Column<Row> {
	label: string;
	/** Whether anybody told what the column says of a row: one that is told of none is left out, and it is said that it is. */
	isTold?: (row: Row) => boolean;
	/** Whether a row has anything for the column: one that is needed by none is left out. */
	isNeeded?: (row: Row) => boolean;
	isNumber?: boolean;
	isWide?: boolean;
	cell: (row: Row) => Html;
}

/** A table of rows, and how many more there are; nothing without rows. */
export function table<Row>(
	caption: string,
	rows: readonly Row[],
	columns: ReadonlyArray<Column<Row>>,
	others = 0,
): Html {
	if (rows.length === 0) return NOTHING;
	const always = () => true;
	const untold = columns.filter(({ isTold = always }) => !rows.some(isTold));
	const printed = columns.filter(
		(column) => !untold.includes(column) && (column.isNeeded === undefined || rows.some(column.isNeeded)),
	);
	const classOf = ({ isNumber = false, isWide = false }: Column<Row>) =>
		[...(isNumber ? ['cir-number'] : []), ...(isWide ? ['cir-wide'] : [])].join(' ');
	const cellOf = (row: Row) => (column: Column<Row>, index: number) =>
		index === 0
			? html`<th scope="row" class="${classOf(column)}">${column.cell(row)}</th>`
			: html`<td class="${classOf(column)}">${column.cell(row)}</td>`;
	return html`<table>
			<caption>
				${caption}
			</caption>
			<thead>
				<tr>
					${printed.map((column) => html`<th scope="col" class="${classOf(column)}">${column.label}</th>`)}
				</tr>
			</thead>
			<tbody>
				${rows.map(
					(row) =>
						html`<tr>
							${printed.map(cellOf(row))}
						</tr> `,
				)}
			</tbody>
		</table>
		${untoldNote(untold.map(({ label }) => label))}
		${others === 0 ? NOTHING : html`<p class="cir-note">${LABELS.others(others)}</p>`}`;
}

/** Says what is not there because nobody told it; nothing where all is told. */
export function untoldNote(labels: readonly string[]): Html {
	if (labels.length === 0) return NOTHING;
	return html`<p class="cir-note">Not told: ${labels.join(', ').toLowerCase()}.</p>`;
}

/** A label, what belongs to it, and under it where that comes from. */
export type Fact = readonly [label: string, value: Html, from?: Html];

/** Labels with what belongs to them, side by side. */
export function facts(entries: readonly Fact[]): Html {
	if (entries.length === 0) return NOTHING;
	const from = (text: Html) => html`<dd class="cir-from">${text}</dd>`;
	return html`<dl class="cir-facts">
		${entries.map(
			([label, value, origin = NOTHING]) =>
				html`<div>
					<dt>${label}</dt>
					<dd>${value}</dd>
					${origin.toString() === '' ? NOTHING : from(origin)}
				</div> `,
		)}
	</dl>`;
}

/** A list of sentences. */
export function list(sentences: readonly Html[], { isOrdered = false } = {}): Html {
	if (sentences.length === 0) return NOTHING;
	const entries = sentences.map((sentence) => html`<li>${sentence}</li> `);
	return isOrdered
		? html`<ol>
				${entries}
			</ol>`
		: html`<ul>
				${entries}
			</ul>`;
}

/** A bar of `value` where `most` fills the width; up to `high` it is hatched, as nobody can tell. What it says stands beside it as figures. */
export function bar(value: number | null, most: number, high: number | null = null): Html {
	if (value === null || most <= 0) return NOTHING;
	const share = (part: number) => new Big(Math.min(Math.max(part, 0), most)).times(100).div(most).round(1).toNumber();
	const certain = share(value);
	const open = high === null ? 0 : Math.max(0, share(high) - certain);
	return html`<div class="cir-bar" aria-hidden="true">
		<div style="width:${certain}%"></div>
		${open === 0 ? NOTHING : html`<div class="cir-open" style="width:${open.toFixed(1)}%"></div>`}
	</div>`;
}

/** Where a figure comes from, in words. */
export function sourceText(source: FigureSource | null, provider: string | null): Html {
	if (source === null) return html``;
	return html`${LABELS.sources[source]}${source === 'told' && provider !== null ? html` by ${providerText(provider)}` : NOTHING}`;
}

/** A provider's identifier begins like any name. */
export function providerText(provider: string): Html {
	return foreign(`${provider.charAt(0).toUpperCase()}${provider.slice(1)}`) ?? NOT_TOLD;
}
