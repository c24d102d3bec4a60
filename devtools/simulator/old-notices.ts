import { NOTICE_TITLE_MAX, SOURCE_MAX, VIEWS_MAX } from '../../src/domain/limits'
import { packed } from '../../src/domain/zip-pack'
import { oldPage, type OldPage } from '../seed/content/old-pages'
import type { GivenFile } from './gallery/hand'
import { long, ORG_WORDS, TITLE_WORDS } from './measure/long-words'

const picture = (name: string): string => `<p><img src="https://pic.example.invalid/${name}.jpg"></p>`

const BEFORE = ['各团支部：', '现就有关安排通知如下，请结合实际办理。', '<strong>一、时间</strong>　7月5日至8月20日。']
const AFTER = '<p>二、要求。按时报送，不漏一人。</p>'

const PAGES: readonly OldPage[] = [
  { title: '2025 年“五四”表彰决定', date: '2025-04-28', views: 4112 },
  {
    title: '关于开展暑期“三下乡”活动的通知',
    date: '2025-06-11',
    source: '学院团委实践部',
    views: 2860,
    inside: ['a', 'b', 'c'].map(picture).join(''),
  },
  { title: '青年文明号复核名单公示', views: 906 },
  {
    title: '团费收缴办法（2025 年）',
    date: '2025-03-02',
    source: '团委组织部',
    views: 3301,
    inside: '<p>附件：<a href="files/收缴表.xlsx">附件1 收缴表.xlsx</a></p>',
  },
  { title: '志愿者注册指南（第二版）', date: '2024-11-19', source: '市志愿者协会', views: 1547 },
  { title: '青年之家建设指引', date: '2024-09-30', views: 1190 },
  { title: '“青春澜江”征文结果', date: '2024-08-15', source: '团委宣传部', views: 733 },
  { title: '青年之家建设指引', date: '2024-09-30', views: 1190 },
]

/** What a college takes from its old site: most of it can come in as it is. */
export const oldNotices = (name = '旧公告.zip'): GivenFile => zipOf(name, PAGES)

/** Of them those about which nothing is to be asked. */
export const readyNotices = (name = '旧公告.zip'): GivenFile => zipOf(name, PAGES.slice(4, 7))

/** More than are taken in one request. */
export const manyNotices = (name = '旧公告.zip'): GivenFile =>
  zipOf(
    name,
    Array.from({ length: 120 }, (_, nth) => ({ title: `第 ${nth + 1} 期简报`, date: '2023-05-04', views: nth })),
  )

/** A page of the table and more, each at its limits; all lack their day. */
export const longNotices = (name = '旧公告.zip'): GivenFile =>
  zipOf(
    name,
    Array.from({ length: 60 }, (_, nth) => ({
      title: long(`第 ${nth + 1} 期`, NOTICE_TITLE_MAX, TITLE_WORDS),
      source: long('', SOURCE_MAX, ORG_WORDS),
      views: VIEWS_MAX,
      inside: picture('a'),
    })),
  )

function zipOf(name: string, pages: readonly OldPage[]): GivenFile {
  const files = pages.map((one, nth) => ({
    name: `公告/${String(nth + 1).padStart(3, '0')}.html`,
    content: new Uint8Array(
      Buffer.from(oldPage({ ...one, paragraphs: BEFORE, inside: `${one.inside ?? ''}${AFTER}` }), 'utf8'),
    ),
  }))
  return { name, type: 'application/zip', bytes: Buffer.from(packed(files)) }
}
