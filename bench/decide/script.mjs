/** The same limits as somebody writes them into a Code node: floats, no evidence, no bounds, no record. */

const valueOf = ({ requestedAmount, termMonths, insights: { summary } }, rate) => {
	const monthly = rate / 1_200;
	const instalment = (requestedAmount * monthly) / (1 - (1 + monthly) ** -termMonths);
	const { monthlyIncome, monthlyLoanRepayments, gamblingShareOfIncome, returnedItems } = summary;
	return {
		monthlyIncome,
		debtToIncome: monthlyIncome === null ? null : ((monthlyLoanRepayments + instalment) / monthlyIncome) * 100,
		gamblingShareOfIncome: gamblingShareOfIncome * 100,
		returnedItems,
	};
};

/** The outcome and a sentence for each rule that is met. */
export function scriptedDecision(file, { limits, rules }) {
	const values = valueOf(file, limits.annualInterestRate);
	const isUntold = rules.some(({ figure }) => values[figure] === null);
	const met = rules.filter(({ figure, operator, value }) => {
		const actual = values[figure];
		return actual !== null && (operator === 'below' ? actual < value : actual > value);
	});
	const isDeclined = met.some(({ group }) => group === 'declineWhen');
	const outcome = isDeclined ? 'decline' : isUntold || met.length > 0 ? 'refer' : 'approve';
	const reasons = met.map(({ figure, operator, value }) => `${figure} is ${values[figure]}, ${operator} ${value}`);
	return { ...file, decision: { outcome, reasons } };
}

/** How many of each outcome under two policies, who changes, and how many of the approved went bad. */
export function scriptedBacktest(files, policies) {
	const tallies = policies.map(() => ({ approve: 0, refer: 0, decline: 0, known: 0, bad: 0 }));
	const swapSet = [];
	for (const file of files) {
		const outcomes = policies.map((policy, index) => {
			const { outcome } = scriptedDecision(file, policy).decision;
			const tally = tallies[index];
			tally[outcome] += 1;
			if (outcome === 'approve' && file.defaulted !== '') {
				tally.known += 1;
				if (file.defaulted) tally.bad += 1;
			}
			return outcome;
		});
		if (outcomes[0] !== outcomes[1]) swapSet.push({ id: file.applicationId, from: outcomes[0], to: outcomes[1] });
	}
	return { tallies, swapSet };
}
