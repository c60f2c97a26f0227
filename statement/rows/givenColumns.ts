import { columnsByRole, type ColumnRole } from './columnNames';

/** What a column can be said to hold by the user, where its name does not tell it. */
export const GIVEN_ROLES = ['date', 'description', 'amount', 'debit', 'credit', 'type', 'balance'] as const;

/** Columns that the user names, by what they hold; what is not named is found by itself. */
export type GivenColumns = Partial<Record<(typeof GIVEN_ROLES)[number], string>>;

/** Of the ways to tell amounts, the one that the user names rules the other out. */
const RULED_OUT: Readonly<Record<string, readonly ColumnRole[]>> = {
	amount: ['debit', 'credit'],
	debit: ['amount', 'type'],
	credit: ['amount', 'type'],
};

const same = (left: string, right: string) => left.trim().toLowerCase() === right.trim().toLowerCase();

/** The columns of each role, those that the user names first; null where one of them is not there. */
export function rolesOf(names: readonly string[], given: GivenColumns): Map<ColumnRole, string[]> | null {
	const roles = columnsByRole(names);
	for (const role of GIVEN_ROLES) {
		const wanted = given[role];
		if (wanted === undefined) continue;
		const name = names.find((candidate) => same(candidate, wanted));
		if (name === undefined) return null;
		for (const other of RULED_OUT[role] ?? []) if (!(other in given)) roles.delete(other);
		for (const [known, columns] of roles) {
			const left = columns.filter((column) => column !== name);
			if (left.length === 0) roles.delete(known);
			else roles.set(known, left);
		}
	}
	for (const role of GIVEN_ROLES) {
		const name = names.find((candidate) => given[role] !== undefined && same(candidate, given[role]));
		if (name !== undefined) roles.set(role, [name]);
	}
	return roles;
}
