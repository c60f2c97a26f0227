import { warnOfStoppedSalary } from '../../../core/insights/stoppedIncome';
import { sized } from '../../../core/insights/warnings';
import type { CreditInsights } from '../../../core/shapes/insights';
import type { Category } from '../category';
import type { Row } from '../row';
import { type Stream, aMonth, isActive, nextOf, streamsOf, whileItRuns } from '../streams';
import { type Book, type Sorted, byMonth, major, monthlyOf, ofCategories, totalOf } from './book';

type StreamKind = CreditInsights['income']['streams'][number]['kind'];

const KINDS: Partial<Record<Category, StreamKind>> = {
	salary: 'salary',
	benefit: 'benefit',
	pension: 'pension',
	selfEmployment: 'selfEmployment',
	sales: 'selfEmployment',
	rent: 'rent',
	maintenance: 'maintenance',
};

/** Extra pay counts in a month's income only where the data covers the year that it is paid for. */
const DAYS_OF_A_YEAR = 330;

/** Fills the income from what is certain to be income; what comes in unclear is named with its size. */
export function fillIncome(insights: CreditInsights, book: Book, { income: rows, unclear }: Sorted): void {
	const { income, dataQuality } = insights;
	const { span, isBusiness } = book;
	const isExtra = ({ category }: Row) => category === 'bonus' && span.days < DAYS_OF_A_YEAR;
	const counted = rows.filter((row) => !isExtra(row));
	const streams = streamsOf(counted);
	income.total = major(totalOf(rows), book);
	income.monthlyAverage = major(monthlyOf(streams, span), book);
	income.months = byMonth(counted, book);
	if (!isBusiness) fillSalary(insights, book, streams);
	income.streams = streams.map((stream) => told(stream, book));
	income.sources = sourcesOf(rows, book);
	if (unclear.length === 0) return;
	const monthly = major(monthlyOf(streamsOf(unclear), span), book);
	dataQuality.warnings.push(
		sized(
			{
				code: 'INCOME_CATEGORY_UNKNOWN',
				path: 'income.monthlyAverage',
				message: `${unclear.length} credit${unclear.length === 1 ? '' : 's'} of ${major(totalOf(unclear), book)} together say nothing of what they are and are not counted as income: up to ${monthly} a month more.`,
			},
			{ figure: 'income', side: 'above', monthlyAmount: monthly },
		),
	);
}

function fillSalary(insights: CreditInsights, book: Book, streams: readonly Stream[]): void {
	const { income } = insights;
	const salaries = streams.filter(({ rows }) => rows[0]?.category === 'salary');
	const rows = salaries.flatMap((stream) => stream.rows).toSorted((left, right) => (left.day < right.day ? -1 : 1));
	const others = streams.filter((stream) => !salaries.includes(stream));
	income.isSalaried = rows.length > 0;
	income.other = {
		monthlyAverage: major(monthlyOf(others, book.span), book),
		count: others.reduce((count, { rows: ofStream }) => count + ofStream.length, 0),
		present: others.length > 0,
	};
	income.salary.count = rows.length;
	income.salary.monthlyAverage = major(monthlyOf(salaries, book.span), book);
	const latest = rows.at(-1);
	if (latest === undefined) return;
	const main = salaries.find((stream) => stream.rows.includes(latest));
	income.salary.lowest = major(Math.min(...rows.map(({ amount }) => amount)), book);
	income.salary.latest = major(latest.amount, book);
	income.salary.latestOn = latest.day;
	income.salary.nextOn = main === undefined ? null : nextOf(main, book.span);
	income.salary.frequency = main?.cadence.frequency ?? null;
	if (main?.cadence.frequency === 'monthly') income.salary.expectedDay = Number(latest.day.slice(8));
	income.salary.expected = salaries.flatMap((stream) => {
		const on = nextOf(stream, book.span);
		const last = stream.rows.at(-1);
		return on === null || last === undefined
			? []
			: [{ amount: major(last.amount, book), on, frequency: stream.cadence.frequency }];
	});
	warnOfStoppedSalary(latest.day, insights);
}

/** So many payments with a rhythm make a stream certain. */
const FEWEST_OF_A_CERTAIN_STREAM = 3;

function told(stream: Stream, book: Book): CreditInsights['income']['streams'][number] {
	const { rows, label, cadence, total, first, last } = stream;
	const [one] = rows;
	const isRegular = cadence.frequency !== 'irregular' && rows.length >= FEWEST_OF_A_CERTAIN_STREAM;
	return {
		label: label === '' ? null : label,
		kind: (one?.category == null ? undefined : KINDS[one.category]) ?? 'other',
		frequency: cadence.frequency,
		averageAmount: major(total / rows.length, book),
		monthlyEquivalent: major(whileItRuns(stream) ?? aMonth(stream, book.span), book),
		count: rows.length,
		firstOn: first,
		lastOn: last,
		nextOn: nextOf(stream, book.span),
		active: isActive(stream, book.span),
		confidence:
			one?.basis === 'code' || (isRegular && one?.basis !== null) ? 'high' : one?.basis == null ? 'low' : 'medium',
	};
}

function sourcesOf(rows: readonly Row[], book: Book): CreditInsights['income']['sources'] {
	const all = totalOf(rows);
	const names = [...new Set(rows.map(({ category }) => category ?? 'uncategorised'))];
	return names.map((name) => {
		const own = name === 'uncategorised' ? rows.filter(({ category }) => category === null) : ofCategories(rows, name);
		return {
			category: name,
			total: major(totalOf(own), book),
			monthlyAverage: major(monthlyOf(streamsOf(own), book.span), book),
			share: all === 0 ? null : Math.round((totalOf(own) / all) * 1e6) / 1e6,
			months: byMonth(own, book),
		};
	});
}
