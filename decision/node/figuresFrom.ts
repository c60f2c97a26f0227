/** Whose figures a node of a credit file takes: the choices of its option Figures From. */
export const FIGURES_FROM_OPTIONS = [
	{
		name: 'Any Input',
		value: 'anyInput',
		description: 'Whatever the input holds, such as in a sub-workflow. The applicant must have no way to it.',
	},
	{
		name: 'Credit Nodes Upstream',
		value: 'creditNodesUpstream',
		description: 'Only what an active node of this package before this one makes',
	},
];
