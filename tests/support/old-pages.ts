/** Pages of old notices as sites have them, out of few words. */

/** As a public site keeps them: what it says of itself stands in its head. */
export const tagged = (over: Partial<Record<'title' | 'date' | 'source' | 'inside' | 'head', string>> = {}): string => {
  const { title = '关于开展暑期“三下乡”活动的通知', date = '2025-06-11 09:30', source = '团市委学校部' } = over
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_共青团澜江市委员会</title>
<meta name="SiteName" content="共青团澜江市委员会"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${date}">
<meta name="ContentSource" content="${source}"><meta name="Keywords" content="三下乡"><meta name="Author" content="张三">
<meta name="Description" content="各高校团委：现就…">${over.head ?? ''}</head>
<body><div class="nav"><a href="/index.html">首页</a><a href="/files/章程.pdf">团章</a></div><div class="crumbs">当前位置：首页 &gt; 通知</div>
<h1>${title}</h1><div class="info">发布时间：${date}　来源：${source}　浏览次数：<span>2,860</span></div>
<div class="TRS_Editor"><p>各高校团委：</p><p>现就 2025 年暑期社会实践有关安排通知如下。</p>${over.inside ?? ''}</div>
<div class="foot"><p>版权所有 2026-01-01</p><script>count()</script></div></body></html>`
}

/** As the site maker of many schools writes them, with real names of files beside addresses that say nothing. */
export const sudy = (): string =>
  `<html><head><meta charset="UTF-8"><title>青年文明号复核名单公示</title></head><body>
<h1 class="arti_title">青年文明号复核名单公示</h1><p class="arti_metas"><span class="arti_publisher">发布者：团委</span><span class="arti_update">发布时间：2024-11-19</span><span class="arti_views">浏览次数：<span class="WP_VisitCount" url="/_visitcountdisplay?siteId=3">906</span></span></p>
<div class="wp_articlecontent"><p>现予公示。</p><p><img data-layer="photo" src="/_upload/article/images/0a/1b/c2.png" sudyfile-attr="{'title':'合影.png'}" width="600"></p>
<p>附件：<img src="/_ueditor/themes/default/images/icon_doc.gif"><a href="/_upload/article/files/5d/70/9f.docx" sudyfile-attr="{'title':'名单.docx'}">名单.docx</a></p>
<div class="wp_pdf_player" pdfsrc="/_upload/article/files/aa/bb/cc.pdf" sudyfile-attr="{'title':'公示.pdf'}"></div></div>
<script src="/_visitcount?siteId=3&type=3"></script></body></html>`

/** As a word processor keeps them as a page, its pictures in a folder beside. */
export const word = (charset: string, folder: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"><meta name=Generator content="Microsoft Word 15"><title>团员</title></head><body lang=ZH-CN><div class=WordSection1>
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-family:方正小标宋简体'>关于办理2025年度团籍注册的通知<o:p></o:p></span></b></p>
<p class=MsoNormal><span style='font-family:仿宋_GB2312'>各团支部：请于三月底前办理。<o:p></o:p></span></p>
<p class=MsoNormal><img width=300 src="${folder}/image001.png"></p>
<p class=MsoNormal align=right>团市委组织部</p><p class=MsoNormal align=right>2025年3月18日</p></div></body></html>`
