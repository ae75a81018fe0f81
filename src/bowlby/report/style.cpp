// SPDX-License-Identifier: Apache-2.0
#include <bowlby/report/style.hpp>

namespace bowlby::report {

std::string_view style_sheet() {
  return R"(
:root{color-scheme:light;--ink:#1b2330;--soft:#566070;--rule:#d9dee5;--tint:#f6f7f9;--mark:#0b5a84}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",
Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums lining-nums}
main,.mast,footer{max-width:1128px;margin:0 auto;padding:0 24px}
.mast{padding-top:44px;padding-bottom:8px}
.eyebrow{margin:0 0 6px;color:var(--soft);font-size:.82rem;letter-spacing:.02em}
h1{margin:0;font-size:1.95rem;line-height:1.2;font-weight:650;letter-spacing:-.015em;
overflow-wrap:anywhere}
.standfirst{max-width:46rem;margin:10px 0 0;font-size:1.06rem;color:#384252}
nav+*{margin-top:0}.mast+main>section:first-child{margin-top:26px}
nav ul{display:flex;flex-wrap:wrap;gap:4px 22px;margin:18px 0 0;padding:0;list-style:none;
font-size:.92rem}
a{color:var(--mark);text-decoration-thickness:1px;text-underline-offset:3px}
section{margin:44px 0 0;padding-top:26px;border-top:1px solid var(--rule)}
h2{margin:0 0 6px;font-size:1.42rem;line-height:1.25;font-weight:650;letter-spacing:-.01em;
overflow-wrap:anywhere}
h3{margin:34px 0 4px;font-size:1.08rem;font-weight:650}
h4{margin:18px 0 4px;font-size:.95rem;font-weight:650;overflow-wrap:anywhere}
p{margin:6px 0 12px;max-width:46rem}
.quiet,.lead{color:var(--soft);font-size:.92rem}
.badge{display:inline-block;padding:2px 10px;border:1.5px solid var(--ink);border-radius:99px;
font-size:.78rem;font-weight:650;letter-spacing:.03em;vertical-align:.22em;margin-left:8px;
white-space:nowrap}
.origin{margin:12px 0 0}.origin .badge{margin-left:0}
.badge.simulated{border-style:dashed}
dl.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:14px 28px;
margin:18px 0 4px}
dl.facts dt{color:var(--soft);font-size:.8rem}
dl.facts dd{margin:0;font-weight:600;overflow-wrap:anywhere}
dl.facts dd small{display:block;font-weight:400;color:var(--soft);font-size:.82rem}
figure{margin:14px 0 0}
.wide{overflow-x:auto}
svg{font-family:inherit}
.wide>svg{display:block;width:100%;height:auto;min-width:900px}
.textures{position:absolute}
.keys{display:grid;gap:3px;margin-top:12px;font-size:.84rem}
.key{display:grid;grid-template-columns:176px 1fr;gap:10px}
.key>b{font-weight:600;overflow-wrap:anywhere}
.key ul{display:flex;flex-wrap:wrap;gap:1px 16px;margin:0;padding:0;list-style:none}
.key li{display:flex;align-items:center;gap:6px;overflow-wrap:anywhere}
.sw{width:13px;height:13px;flex:none;vertical-align:-2px}
text{font-size:11px;fill:var(--ink)}
text.person{font-size:12px;font-weight:650}
text.lane{font-size:11.5px;fill:#384252}
text.end{text-anchor:end}
text.mid{text-anchor:middle}
text.axis{fill:var(--soft)}
text.episode{font-size:11px;font-weight:600}
text.strong{font-weight:650}
text.on-dark{fill:#fff;font-size:10.5px}
text.on-light{fill:#14181f;font-size:10.5px}
.grid{stroke:#e6e9ee;stroke-width:1}
.base{stroke:#9aa3af;stroke-width:1}
.edge{stroke:#7b8594;stroke-width:1;stroke-dasharray:2 3}
.uncoded{stroke:#9aa3af;stroke-width:1;stroke-dasharray:1 4}
.tick{stroke-width:1.5;fill:none}
.hollow{fill:#fff;stroke:#9aa3af;stroke-width:.8}
.thin{stroke:#9aa3af;stroke-width:.8}
.sample{fill:none;stroke:#384252;stroke-width:1.1}
.repair{fill:#14181f}
.ci{stroke:#14181f;stroke-width:2}
.ci-edge{stroke:#fff;stroke-width:4}
.dot{fill:#0072b2;stroke:#fff;stroke-width:1}
.dot2{fill:#fff;stroke:#14181f;stroke-width:1.6}
.dot3{fill:#e69f00;stroke:#14181f;stroke-width:1}
.chance{fill:#c3c9d2}
.chance-mark{stroke:#14181f;stroke-width:1.6;stroke-dasharray:2 2}
.dark{stroke:#14181f}
.curve{fill:none;stroke-width:2}
.curve.sensed{stroke:#c04e00;stroke-dasharray:5 3}
.curve.shown{stroke:#0b5a84}
.band.sensed{fill:#f3cfae;fill-opacity:.6}
.band.shown{fill:#9cc6de;fill-opacity:.6}
text.sensed{fill:#a34200}
text.shown{fill:#0b5a84}
.people{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,460px),1fr));gap:8px 44px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem;margin:8px 0 4px}
caption{text-align:left;font-weight:600;padding-bottom:4px;overflow-wrap:anywhere}
caption small{font-weight:400;color:var(--soft)}
th,td{padding:4px 12px 4px 0;text-align:left;vertical-align:top;border-bottom:1px solid #eceff3}
thead th{font-weight:600;color:var(--soft);font-size:.82rem;border-bottom:1px solid #9aa3af;
vertical-align:bottom}
tbody th{font-weight:400;min-width:8.5rem}table.budget tbody th,table.matrix tbody th{min-width:0}
tbody th.group{font-weight:650;padding-top:12px;border-bottom-color:#c8ced7}
th.num,td.num{text-align:right;white-space:nowrap}
td.rule{color:var(--soft);font-size:.84rem;min-width:15rem}
td small,th small{color:var(--soft)}
table.budget{width:100%}table.joint{margin-top:22px;width:100%}
table.beside svg{display:block}
table.budget th{overflow-wrap:anywhere}
table.budget svg{display:block;margin-top:5px}
td.none{color:#6a4a00;font-style:italic;white-space:nowrap}
table.matrix td{min-width:62px;padding:5px 8px;text-align:center;border:2px solid #fff;
line-height:1.2}
table.matrix th{padding:4px 10px 4px 0;overflow-wrap:anywhere;max-width:130px}
table.matrix thead th{text-align:center;padding:4px 6px;border-bottom:0}
table.matrix td small{display:block;font-size:.78rem;color:inherit}
.q0{background:#f6f7f9;color:#566070}.q1{background:#e3eef5}.q2{background:#c6deec}
.q3{background:#9cc6de}.q4{background:#6aa8cb}.q5{background:#2f7fb0;color:#fff}
.q6{background:#0b5a84;color:#fff}
.matrices{display:flex;flex-wrap:wrap;gap:18px 44px;align-items:flex-start}
details{margin:10px 0}
summary{cursor:pointer;font-weight:600}
details table{font-size:.8rem}
dl.words{display:grid;grid-template-columns:minmax(9rem,13rem) 1fr;gap:8px 24px;font-size:.93rem;
margin:12px 0 0}
dl.words dt{font-weight:650}
dl.words dd{margin:0;max-width:44rem}
footer{margin-top:52px;padding-top:22px;padding-bottom:60px;font-size:.88rem;color:#384252}
footer>div{border-top:1px solid var(--rule);padding-top:20px}
footer h2{font-size:1.05rem;margin:18px 0 4px}
footer ul{margin:4px 0 12px;padding-left:1.1rem}
footer li{overflow-wrap:anywhere}
code{font:.86rem/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;
background:var(--tint);padding:8px 12px;display:block;overflow-wrap:anywhere;white-space:pre-wrap}
.small-multiples{display:grid;grid-template-columns:repeat(auto-fit,minmax(230px,1fr));gap:16px 28px}
@media(max-width:640px){body{font-size:15px}.mast{padding-top:26px}main,.mast,footer{padding-left:16px;
padding-right:16px}h1{font-size:1.5rem}.key{grid-template-columns:1fr;gap:0}
dl.words{grid-template-columns:1fr;gap:0}dl.words dd{margin-bottom:10px}}
@page{size:landscape;margin:12mm}
@media print{*{-webkit-print-color-adjust:exact;print-color-adjust:exact}body{font-size:10.5pt}
main,.mast,footer{max-width:none;padding-left:0;padding-right:0}.mast{padding-top:0}
nav{display:none}section{margin-top:22px;padding-top:14px}#words,#notes{break-inside:avoid}.wide,.scroll{overflow:visible}.wide>svg{min-width:0}
section.session{break-before:page}section.session.first{break-before:auto}
h2,h3,h4,caption{break-after:avoid}tr,.key,dl.words>*{break-inside:avoid}
figure.timeline{break-inside:auto}table.matrix,.small-multiples>*,.wide>svg{break-inside:avoid}
thead{display:table-header-group}a{color:inherit;text-decoration:none}}
)";
}

}  // namespace bowlby::report
