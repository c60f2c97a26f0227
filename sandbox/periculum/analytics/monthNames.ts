/** The month names as the seed's samples spell them ("Febuary"). */
export const monthNames = [
	'January',
	'Febuary',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
