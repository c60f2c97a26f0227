import type { Category } from './category';

/** What a structural code says of a row, or null where it says only how the money went. Codes are those that statement/read puts into `type`. */
export function categoryOfCode(code: string, isIn: boolean): Category | null {
	const meaning = CODES[code];
	if (meaning === undefined) return null;
	const { category, direction } = meaning;
	return direction === 'any' || direction === (isIn ? 'in' : 'out') ? category : null;
}

const CODES: Readonly<Record<string, { category: Category; direction: 'in' | 'out' | 'any' }>> = {};
