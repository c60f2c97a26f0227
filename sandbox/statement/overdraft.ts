const dayMs = 24 * 3600 * 1000;

/** How many days closed below zero. A cheque that comes back on the same day leaves none; the last day counts as one. */
export function daysBelowZero(rows: Array<{ date: string; balanceCents: number }>): number {
	const closings = [...new Map(rows.map(({ date, balanceCents }) => [date, balanceCents]))];
	return closings.reduce((days, [date, balanceCents], index) => {
		if (balanceCents >= 0) return days;
		// The last day has nothing after it: it counts as one.
		const [nextDate] = closings[index + 1] ?? [];
		return days + (nextDate === undefined ? 1 : (Date.parse(nextDate) - Date.parse(date)) / dayMs);
	}, 0);
}
