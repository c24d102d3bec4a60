import type { Writing, WritingText } from '../../src/contract/writing'
import type { WrittenNotice } from '../../src/domain/notices/written'
import { hindrance, isHeldByOther, movesFor } from '../../src/domain/publishing/moves'
import { outOf, stageOf } from '../../src/domain/publishing/piece'
import type { Notice } from '../shared/notices/notices.repo'
import { viewsOf } from '../shared/notices/old-views'
import { pieceOf, writtenOf } from '../shared/notices/work'
import { orgName, type Org } from '../shared/orgs/orgs.repo'
import type { Context } from '../shared/people/context'
import { holderOf, OWN_TEXT } from './hindered'
import { lookAt } from './looked'
import { moverAt } from './mover'
import { namesOf, UNKNOWN } from './names'
import { presentAsking, presentWrittenConfirm } from './present-confirm'
import { presentChecks } from './present-checks'
import { presentAttachment, presentBlocks } from './present-document'
import { scopeName, scopeOf } from './scope-name'
import { reviewersOf } from './reviewers'
import { writtenShown } from './shown'

/** A notice for those who write or review it: what leaves the cloud of it, chosen field by field. */
export async function presentWriting(notice: Notice, org: Org, context: Context): Promise<Writing> {
  const { now } = context
  const { work } = notice
  const piece = pieceOf(notice)
  const mover = await moverAt(org, context)
  const names = await namesOf([...(work?.history ?? []).map(({ by }) => by), ...(work ? [work.changedBy] : [])])
  const called = (id: string): string => names.get(id) ?? UNKNOWN
  const decides = mover.reviews ? hindrance('approve', piece, { mover, now }) : null
  const holder = await holderOf(notice)
  return {
    noticeId: notice._id,
    org: orgName(org),
    stage: stageOf(piece, now),
    out: outOf(piece, now),
    views: viewsOf(notice),
    copy: piece.copy,
    version: piece.version,
    turn: work?.turn ?? 0,
    text: await presentText(await writtenShown(work?.written ?? writtenOf(notice), notice, now), org),
    repost: notice.repost && { noticeId: notice.repost.noticeId, source: notice.repost.source },
    held:
      isHeldByOther(piece, '', now) && work?.hold
        ? { by: holder, until: work.hold.until.toISOString(), own: work.hold.by === mover.personId }
        : null,
    moves: movesFor(piece, { mover, now }),
    hindered: decides === 'own-text' ? OWN_TEXT : decides === 'held' ? `${holder}正在审核这一条` : null,
    reviewers: await reviewersOf(piece, { org, mover, now }),
    checks: presentChecks(await lookAt(notice)),
    asking: await presentAsking(notice, now),
    history: (work?.history ?? []).map(({ move, by, at, version, words, decided }) => ({
      move,
      by: called(by),
      at: at.toISOString(),
      version,
      words,
      ...(decided ? { decided } : {}),
    })),
    changedAt: work?.changedAt.toISOString() ?? null,
    changedBy: work ? called(work.changedBy) : null,
    now: now.toISOString(),
  }
}

async function presentText(text: WrittenNotice, org: Org): Promise<WritingText> {
  return {
    category: text.category,
    title: text.title,
    blocks: await presentBlocks(text.blocks),
    attachments: text.attachments.map(presentAttachment),
    scope: text.scope === org._id ? scopeOf(org) : await scopeName(text.scope),
    standings: text.standings,
    sectors: text.sectors,
    isPublic: text.isPublic,
    pinned: text.pinned,
    publishAt: text.publishAt?.toISOString() ?? null,
    confirm: presentWrittenConfirm(text.confirm),
    asksAgain: text.asksAgain,
    note: text.note,
  }
}
