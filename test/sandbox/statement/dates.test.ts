import { parseStatementDate } from '../../../sandbox/statement/dates';

describe('the dates of a statement', () => {
	it.each([
		['2020-06-17', '2020-06-17', '00:00:00'],
		['2021-08-06T10:28:00.300Z', '2021-08-06', '10:28:00'],
		['2021-12-16 18:45:00', '2021-12-16', '18:45:00'],
		['2021-12-16T18:45+01:00', '2021-12-16', '18:45:00'],
		['6/17/2020', '2020-06-17', '00:00:00'],
		['12/1/2020', '2020-12-01', '00:00:00'],
	])('reads %s', (text, day, time) => {
		expect(parseStatementDate(text)).toEqual({ day, time });
	});

	it.each(['17/6/2020', '2020-02-30', '14-10-2021', 'yesterday', ''])('refuses %j', (text) => {
		expect(parseStatementDate(text)).toBeNull();
	});
});
