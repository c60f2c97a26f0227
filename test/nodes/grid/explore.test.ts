import { askAll } from './ask';
import { decideByPresets } from './policies';
import { writeFileSync } from 'node:fs';
test('x', async () => {
	const all = await askAll();
	const d = decideByPresets(all);
	writeFileSync('/tmp/prof/grid.json', JSON.stringify(d.map((x) => ({ ...x, decision: { outcome: x.decision.outcome, rules: x.decision.rules, reasons: x.decision.reasons, evidence: x.decision.evidence.filter(e=>e.refers) } }))));
	writeFileSync('/tmp/prof/asked.json', JSON.stringify(all.map(a=>({slug:a.person.slug, answers:Object.fromEntries(Object.entries(a.answers).map(([k,v])=>[k,v.insights]))}))));
}, 300000);
