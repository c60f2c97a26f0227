/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(numbers) {
	const sorted = [...numbers].sort((left, right) => left - right);
	const half = sorted.length / 2;
	return (sorted[Math.floor(half)] + sorted[Math.ceil(half) - 1]) / 2;
}

/** Median, smallest and largest of some numbers. */
export const spread = (numbers) => ({
	median: median(numbers),
	min: Math.min(...numbers),
	max: Math.max(...numbers),
});

/** Measures each contender `rounds` times, turn by turn, the order reversed every other round; answers its figures by contender. */
export async function inTurns(contenders, rounds, measure) {
	const figures = contenders.map(() => []);
	for (let round = 0; round < rounds; round += 1) {
		const order = [...contenders.keys()];
		if (round % 2 === 1) order.reverse();
		for (const index of order) figures[index].push(await measure(contenders[index]));
	}
	return figures;
}
