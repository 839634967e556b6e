"""The look of the practice server's page: the desk's colours, light and dark."""

from __future__ import annotations

STYLE = """
:root{--canvas:#F5F4F0;--surface:#fff;--line:#E2E0D9;--text:#1C1D22;--text2:#4C4D55;--text3:#65666E;
--accent:#3446A0;--ok:#17693E;--act:#B02318;--act-tint:#FBEAE7;--check:#855400}
@media(prefers-color-scheme:dark){:root{--canvas:#16171A;--surface:#1D1F23;--line:#33363C;--text:#ECECEF;--text2:#BCBEC6;
--text3:#9FA1AA;--accent:#A9B6FF;--ok:#74CF9B;--act:#FF9C90;--act-tint:#3A2422;--check:#F0BE62}}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--text);font:15px/20px Inter,"Segoe UI",system-ui,sans-serif}
header{background:var(--surface);border-bottom:1px solid var(--line);padding:20px 24px}
header>div{max-width:960px;margin:0 auto}
main{max-width:1008px;margin:0 auto;padding:0 24px 40px}
h1{margin:0;font-size:20px;line-height:26px;font-weight:600}
header p{margin:2px 0 0;color:var(--text2);font-size:13px;line-height:18px}
dl{display:flex;flex-wrap:wrap;gap:16px 40px;margin:16px 0 0}
dt{color:var(--text3);font-size:13px;line-height:18px}
dd{margin:0;font-size:20px;line-height:26px;font-weight:600;font-variant-numeric:tabular-nums}
.bad{color:var(--act)}
.alarm{max-width:960px;margin:16px auto 0;background:var(--act-tint);border:1px solid var(--act);border-radius:8px;
padding:12px 16px;color:var(--act);font-weight:600}
.alarm p{margin:0}
.alarm p+p{margin-top:4px}
h2{font-size:15px;font-weight:600;margin:24px 0 8px}
article{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:16px 20px;margin-bottom:8px}
article.twice{border-color:var(--act)}
.row{display:flex;gap:16px;justify-content:space-between;align-items:baseline;margin-bottom:4px}
h3{margin:0;font-size:15px;font-weight:600;overflow-wrap:anywhere}
.meta{color:var(--text3);font-size:13px;line-height:18px;white-space:nowrap;font-variant-numeric:tabular-nums}
.register{font-weight:600;color:var(--accent);margin-right:8px}
.mark{background:var(--act-tint);color:var(--act);font-size:13px;font-weight:600;padding:2px 8px;border-radius:6px}
.words{margin:8px 0 0;color:var(--text2);white-space:pre-line;overflow-wrap:anywhere;max-height:100px;overflow:hidden}
ul{list-style:none;margin:8px 0 0;padding:8px 0 0;border-top:1px solid var(--line);font-size:13px;line-height:22px}
li{display:flex;gap:12px;color:var(--text2)}
li b{font-weight:500;color:var(--text);overflow-wrap:anywhere}
code{font:12px/22px ui-monospace,Consolas,monospace;color:var(--text3);overflow:hidden;text-overflow:ellipsis}
.flags{color:var(--check);font-weight:600}
table{border-collapse:collapse;width:100%;background:var(--surface);border:1px solid var(--line);font-size:13px}
th,td{text-align:left;padding:6px 12px;border-top:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
th{color:var(--text3);font-weight:500}
td.count{font-variant-numeric:tabular-nums}
table.wrong{border-color:var(--act)}
h2.wrong{color:var(--act)}
.followups{margin:12px 0 0;padding:8px 0 0;border-top:1px solid var(--line);font-size:13px;line-height:18px}
h4{margin:0 0 4px;font-size:13px;font-weight:500;color:var(--text3)}
.followups .words{margin:0 0 4px}
.followups .row{margin:8px 0 0}
.followups ul{margin:0;padding:0;border:0}
.theirs{font-weight:600}
.ours{color:var(--accent);font-weight:600}
.empty{padding:40px 0;color:var(--text2)}
"""
