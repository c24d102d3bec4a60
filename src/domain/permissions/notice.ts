import type { Row } from './row'

/** What is done to the notices of an organisation. Who writes and who decides are told apart; a branch has only its secretary and deputy. */
export const NOTICE = {
  'see-writing': {
    zh: '看一级的公告草稿、送审和历史',
    en: 'see what an organisation writes: drafts, reviews and history',
    may: { editor: 'node', reviewer: 'node', secretary: 'node', deputy: 'node' },
    refusal: '只有这里的编辑和审核能看没发布的公告',
  },
  'write-notices': {
    zh: '写公告：起草、送审、排期、更正、转发',
    en: 'write notices: draft, hand in, schedule, correct, re-post',
    may: { editor: 'node', secretary: 'node', deputy: 'node' },
    refusal: '只有这里的编辑能写公告，支部由团支书和副书记写',
  },
  'review-notices': {
    zh: '审核公告：通过或退回',
    en: 'review notices: approve, or send back',
    may: { reviewer: 'node', secretary: 'node', deputy: 'node' },
    refusal: '只有这里的审核能通过或退回公告',
  },
  'release-notices': {
    zh: '让通过的公告发出去，撤回已发布的公告',
    en: 'let approved notices out, and withdraw those that are',
    may: { editor: 'node', reviewer: 'node', secretary: 'node', deputy: 'node' },
    refusal: '只有发布它的组织的编辑和审核能发布和撤回',
  },
  'move-notices': {
    zh: '导入旧公告',
    en: 'move old notices in',
    // What comes in so is out without a review. Branches have no site of their own to move in from.
    may: { editor: 'node', reviewer: 'node' },
    refusal: '只有这里的编辑和审核能导入旧公告',
  },
} satisfies Record<string, Row>
