import { ANYBODY, type PartName, partsOf } from '../../../decision/file/parts';

const made = (...names: PartName[]) => ({ made: new Set(names), byTrigger: new Set<PartName>() });
const file = { insights: { provider: 'forged' }, affordability: { method: 'calculated', affordable: 'yes' } };

test('affordability that was worked out from insights which the application brought along does not count', () => {
	const { counted, ignored } = partsOf(file, made('affordability'));
	expect([...counted.keys()]).toEqual([]);
	expect([...ignored]).toEqual(['insights', 'affordability']);
});

test('it counts where a node before made the insights, where the provider worked it out, and where any input is taken', () => {
	expect(partsOf(file, made('insights', 'affordability')).counted.has('affordability')).toBe(true);
	const byProvider = { affordability: { method: 'provider' } };
	expect(partsOf(byProvider, made('affordability')).counted.has('affordability')).toBe(true);
	expect(partsOf(file, ANYBODY).counted.has('affordability')).toBe(true);
});
