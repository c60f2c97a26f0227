import { ANALYSIS_STATUSES, isTerminal } from '../../../core/shapes/status';

it('waiting longer helps only while it is processing', () => {
	expect(ANALYSIS_STATUSES.filter((status) => !isTerminal(status))).toEqual(['processing']);
});
