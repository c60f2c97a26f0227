import { judgedByFraudCheck, vouchedByBank } from '../../../core/insights/authenticity';
import { untoldInsights } from '../../../core/insights/untold';
import { affordableOf, verdictOf } from '../../../core/shapes/words';

const untold = () => untoldInsights('provider', { kind: 'customer', id: '1', holderType: null }, 'ready');

describe('authenticity', () => {
	it('is unverified where nobody vouches', () => {
		expect(untold().authenticity).toMatchObject({ verdict: 'unverified', by: null, origin: null });
	});

	it('is verified where the bank told the figures', () => {
		const insights = untold();
		vouchedByBank(insights);
		expect(insights.authenticity).toMatchObject({
			verdict: 'verified',
			by: 'bankConnection',
			origin: 'bankConnection',
		});
	});

	it.each<[Array<boolean | null>, string, string | null]>([
		[[], 'unverified', null],
		[[null], 'unverified', null],
		[[false, null], 'unverified', null],
		[[false, false], 'verified', 'fraudCheck'],
		[[false, true], 'refuted', 'fraudCheck'],
		[[null, true], 'refuted', 'fraudCheck'],
	])('of documents that are fraudulent: %j is %s by %s', (fraudulent, verdict, by) => {
		const insights = untold();
		judgedByFraudCheck(insights, fraudulent);
		expect(insights.authenticity).toMatchObject({ verdict, by });
	});
});

it('what is not decided has a word of its own', () => {
	expect([true, false, null].map(affordableOf)).toEqual(['yes', 'no', 'undecided']);
	expect([true, false, null].map(verdictOf)).toEqual(['suspicious', 'genuine', 'unknown']);
});
