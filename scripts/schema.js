const { zodToJsonSchema } = require('zod-to-json-schema');

/** The JSON Schema of the neutral insights, made from the one zod schema in the built bundle. */
exports.insightsJsonSchema = ({ creditInsights }) => ({
	$id: 'credit-insights.v1.json',
	title: 'Credit insights',
	...zodToJsonSchema(creditInsights, { $refStrategy: 'none' }),
});
