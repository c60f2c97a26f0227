/**
 * The page's own look. Every class has a prefix and every margin is said, as the page also stands inside other pages; no font, picture
 * or script is fetched. What a colour says stands beside it in words.
 */
export const STYLE = `
.cir-page { --ink:#17252a; --soft:#4c5d64; --line:#cfd9dc; --paper:#ffffff; --tint:#f1f6f4; --bar:#2f7d6b; --rest:#dbe6e2;
  --approve:#12593c; --approve-tint:#e2f2ea; --refer:#6b4300; --refer-tint:#fbf0db; --decline:#8c1d1d; --decline-tint:#fae5e4;
  box-sizing:border-box; max-width:56rem; margin:0 auto; padding:1.75em 1.5em; color:var(--ink); background:var(--paper);
  font:400 15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif; text-align:left; overflow-wrap:break-word; }
.cir-page bdi { overflow-wrap:anywhere; }
.cir-figure { white-space:nowrap; }
.cir-body { margin:0; background:#e6ecea; }
.cir-page h1, .cir-page h2, .cir-page h3 { color:var(--ink); font-weight:650; line-height:1.25; letter-spacing:0; }
.cir-page h1 { margin:0; font-size:1.55em; }
.cir-page h2 { margin:1.6em 0 .5em; padding:0 0 .25em; font-size:1.1em; border-bottom:1px solid var(--line); }
.cir-page h3 { margin:.9em 0 .3em; font-size:1em; }
.cir-page p { margin:.35em 0; }
.cir-page ul, .cir-page ol { margin:.35em 0; padding:0 0 0 1.3em; }
.cir-page li { margin:.2em 0; }
.cir-head { display:flex; flex-wrap:wrap; gap:.5em 1em; align-items:center; justify-content:space-between; margin:0 0 .75em; }
.cir-outcome { margin:0; padding:.3em .8em; border:1px solid currentColor; border-radius:.4em; font-weight:650; }
.cir-approve { color:var(--approve); background:var(--approve-tint); }
.cir-refer { color:var(--refer); background:var(--refer-tint); }
.cir-decline { color:var(--decline); background:var(--decline-tint); }
.cir-facts { display:grid; grid-template-columns:repeat(auto-fill,minmax(11.5em,1fr)); gap:.5em 1.25em; margin:.75em 0; }
.cir-facts div { margin:0; }
.cir-facts dt { margin:0; color:var(--soft); font-size:.85em; }
.cir-facts dd { margin:0; font-weight:600; }
.cir-facts dd.cir-from { color:var(--soft); font-size:.8em; font-weight:400; }
.cir-page table { width:100%; margin:.35em 0; border-collapse:collapse; font-size:.93em; color:var(--ink); background:transparent; }
.cir-page caption { margin:0; padding:0 0 .25em; color:var(--soft); font-size:.87em; text-align:left; caption-side:top; }
.cir-page th, .cir-page td { padding:.3em .6em .3em 0; border:0; border-bottom:1px solid var(--line); text-align:left; vertical-align:top; }
.cir-page thead th { color:var(--soft); font-size:.85em; font-weight:600; }
.cir-page tbody th { font-weight:500; }
.cir-page .cir-number { padding-right:1.3em; text-align:right; font-variant-numeric:tabular-nums; }
.cir-page td:last-child, .cir-page th:last-child { padding-right:0; }
.cir-page .cir-wide { min-width:6.5em; width:24%; }
.cir-soft { color:var(--soft); }
.cir-none { color:var(--soft); font-style:italic; }
.cir-note { margin:.35em 0; color:var(--soft); font-size:.9em; }
.cir-alert { margin:.5em 0; padding:.55em .8em; border-left:4px solid var(--refer); background:var(--refer-tint); }
.cir-bar { display:flex; height:.55em; margin:.4em 0 0; background:var(--rest); border-radius:.2em; overflow:hidden; }
.cir-bar div { height:100%; margin:0; background:var(--bar); }
.cir-bar .cir-open { background:repeating-linear-gradient(90deg,var(--bar) 0 4px,var(--rest) 4px 7px); }
.cir-foot { margin:1.75em 0 0; padding:.6em 0 0; border-top:1px solid var(--line); color:var(--soft); font-size:.85em; }
@media (prefers-color-scheme: dark) {
  .cir-page { --ink:#e7eeec; --soft:#a9b9b8; --line:#38484c; --paper:#141c1f; --tint:#1b2629; --bar:#5fbfa4; --rest:#2b3a3d;
    --approve:#8fe0b6; --approve-tint:#153428; --refer:#f3cd8b; --refer-tint:#3a2c12; --decline:#f5b0ab; --decline-tint:#411d1c; }
  .cir-body { background:#0b1113; }
}
@media (max-width: 34rem) {
  .cir-page { padding:1em .8em; font-size:14px; }
  .cir-page .cir-wide { min-width:3em; }
}
@page { size:A4; margin:11mm 12mm; }
@media print {
  .cir-page { --ink:#000000; --soft:#3a464a; --line:#b9c4c7; --paper:#ffffff; --tint:#ffffff; --bar:#2f7d6b; --rest:#e3eae8;
    --approve:#12593c; --approve-tint:#ffffff; --refer:#6b4300; --refer-tint:#ffffff; --decline:#8c1d1d; --decline-tint:#ffffff;
    max-width:none; padding:0; font-size:11px; line-height:1.3; }
  .cir-facts { gap:.25em 1em; grid-template-columns:repeat(5,1fr); margin:.35em 0; }
  .cir-page td .cir-bar { margin-top:.15em; height:.35em; }
  .cir-body { background:#ffffff; }
  .cir-page h2 { margin:.9em 0 .3em; break-after:avoid; }
  .cir-page h3 { break-after:avoid; }
  .cir-page th, .cir-page td { padding-top:.1em; padding-bottom:.1em; }
  .cir-page tr, .cir-alert, .cir-facts div { break-inside:avoid; }
  .cir-bar, .cir-bar div { print-color-adjust:exact; -webkit-print-color-adjust:exact; }
}
`;
