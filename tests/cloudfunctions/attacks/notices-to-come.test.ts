import { NEVER, writtenOf, type Work } from '../../../cloudfunctions/shared/notices/work'
import { FEED_PAGE } from '../../../src/domain/limits'
import { TUESDAY } from '../../support/local-cloud'
import {
  APPLICANT,
  GUEST,
  idsOf,
  MEMBER,
  eachInNoticeCity,
  SECRETARY,
  UNIT_OFFICER,
  VISITOR,
  YOUTH,
} from '../../support/notice-city'
import { aNotice, MONDAY } from '../../support/notices'
import { all } from '../../support/recount'
import { askedOf, codesOf, hour, listedFor, SECRET, reachingIn } from '../../support/secret-notice'
import { answer } from '../../support/strangers'

/** Who reaches for a notice that is not out yet. */
const here = eachInNoticeCity()
const { as, plant, secret, told, views } = reachingIn(here)

describe('a notice of tomorrow', () => {
  const READERS = [MEMBER, YOUTH, APPLICANT, SECRETARY, UNIT_OFFICER, VISITOR, GUEST]
  const OUT = hour(24)

  function plantTomorrow(): void {
    const withdrawn = { at: MONDAY, reason: '另行通知', followUpId: 'secret' }
    plant(
      secret({ isPublic: true, publishAt: OUT, confirm: { reason: '须知', deadline: hour(48), question: null } }),
      aNotice({ _id: 'back', title: '旧的一条', isPublic: true, withdrawn }),
      aNotice({ _id: 'again', isPublic: true, repost: { noticeId: 'secret', source: '省委' } }),
      ...Array.from({ length: 19 }, (_, n) => aNotice({ _id: `n${n}`, isPublic: true })),
    )
  }
  const asked = () => [
    ...listedFor(SECRET),
    ...listedFor('无题'),
    ...['back', 'again'].flatMap((id) => askedOf(id)),
    ...askedOf('secret'),
  ]

  it.each(READERS)('leaks nowhere to %s until its instant, and is there at it, with every job off', async (who) => {
    plantTomorrow()
    here().cloud.clock.stand(OUT.getTime() - 1)
    const before = await told(who, asked())
    // What one sends is not what one is told.
    expect(JSON.stringify(before.envelopes)).not.toMatch(/secret|密件/)
    expect(codesOf(before).slice(-2)).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    expect(await told(who, askedOf('secret'))).toEqual(await told(who, askedOf('nothing')))
    const me = as(who)
    const { rows, next, unreadConfirms } = await me.feed()
    // As many as on any page, and no further one.
    expect([rows.length, next === null, unreadConfirms]).toEqual([FEED_PAGE, false, 0])
    expect((await me.open('back')).withdrawal?.followUp).toBeNull()

    here().cloud.clock.stand(OUT.getTime())
    // Nothing is asked of who is in no branch.
    const isAsked = ![VISITOR, GUEST, UNIT_OFFICER].includes(who)
    expect((await me.feed()).rows[0]).toMatchObject({ noticeId: 'secret', pinned: true })
    expect((await me.feed()).unreadConfirms).toBe(isAsked ? 1 : 0)
    expect(idsOf((await me.strip()).rows)).toContain('secret')
    expect(idsOf((await me.search(SECRET)).rows)).toEqual(['secret'])
    expect((await me.open('back')).withdrawal?.followUp).toMatchObject({ noticeId: 'secret' })
    expect(await answer(me.file('secret'))).toBe('ok')
    expect(await answer(me.open('secret'))).toBe('ok')
  })

  it('can’t be opened ahead, so that it is unread when it comes out', async () => {
    plantTomorrow()
    expect(await answer(as(MEMBER).open('secret'))).toBe('NOT_FOUND')
    expect(views()).toBe(0)
    here().cloud.clock.stand(OUT.getTime())
    expect(await as(MEMBER).card('secret')).toMatchObject({ unread: true, views: 0 })
  })
})

describe('what is being written', () => {
  const SOMEBODY = 'person-of-the-work'
  const text = writtenOf(aNotice({ title: `${SECRET}标题`, text: `${SECRET}正文` }))
  const work: Work = {
    copy: 'review',
    version: 7,
    writers: [SOMEBODY],
    hold: { by: SOMEBODY, until: hour(1) },
    written: { ...text, note: `${SECRET}说明` },
    turn: 9,
    act: `act-${SOMEBODY}`,
    changedAt: TUESDAY,
    changedBy: SOMEBODY,
    history: [{ move: 'submit', by: SOMEBODY, at: TUESDAY, version: 7, words: `${SECRET}意见` }],
  }

  it.each([MEMBER, SECRETARY, UNIT_OFFICER, VISITOR, GUEST])(
    'reaches %s by no reply, and is viewed by nobody',
    async (who) => {
      // A draft that was never out, also where its place was spoilt, and a correction of what is.
      plant(
        secret({ isPublic: true, publishAt: NEVER, work }),
        aNotice({ _id: 'out', title: '大家看的', isPublic: true, work }),
        aNotice({ _id: 'again', isPublic: true, repost: { noticeId: 'secret', source: '省委' }, work }),
      )
      const events = [
        ...listedFor(SECRET),
        ...listedFor('大家看的'),
        ...['out', 'again', 'secret'].flatMap((id) => askedOf(id)),
      ]
      const { envelopes } = await told(who, events)
      const replies = JSON.stringify(envelopes)
      expect(replies).toContain('大家看的')
      expect(replies).not.toMatch(/密件|person-of-the-work|"work"|"turn"|"act"/)
      expect(
        all<{ noticeId: string }>(here().cloud, 'noticeViews').filter(({ noticeId }) => noticeId === 'secret'),
      ).toEqual([])
      for (const [name, action] of [
        ['identity', 'whoAmI'],
        ['desk', 'waiting'],
      ] as const) {
        const reply = await here().as(who).send(name, { action, input: {} })
        expect(JSON.stringify(reply)).not.toMatch(/密件|person-of-the-work/)
      }
    },
  )
})
