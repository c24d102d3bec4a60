import { City } from './support/city'
import { DESK, NARROW, isScrolled, placeOf, wheelOn } from './support/desk'
import { until } from './support/hand'
import { takeLesson } from './support/taking'
import { isInSight, linkLast, marksOf, openWriting, reads, writeText, writingOf } from './support/writing'
import { textOf } from '../../src/domain/tables/inert'
import { csvOf, tableOf } from '../support/tables'

const city = City.forTests()

const held = (file: { content: string } | undefined): Buffer =>
  Buffer.from(file?.content.split(';base64,')[1] ?? '', 'base64')

describe('the secretary’s board', () => {
  test('shows who is missing, and moves when a member finishes', async () => {
    const secretary = await city.phoneOf('secretary')
    await secretary.wx('switchTab', { url: '/pages/me/index' })
    await secretary.sees('切换到团支书工作台', '9 人未完成本周课')
    await secretary.tap('切换到团支书工作台', ['.me-role'])
    await secretary.isOn('boards/board/pages/board')
    await secretary.sees('80.4', '机电 2302 团支部', '周雨桐')

    await secretary.tap('复制名单')
    await secretary.sees('已复制，可粘贴到群')
    expect((await secretary.simulator.report()).clipboard).toContain('周雨桐')

    const member = await city.phoneOf('member')
    await takeLesson(member)

    await secretary.back()
    await secretary.sees('8 人未完成本周课')
    await secretary.tap('切换到团支书工作台', ['.me-role'])
    await secretary.sees('82.6')
    await secretary.seesNot('周雨桐')
  })

  test('is taken away as a table, which WeChat opens; without a network nothing is lost but the tap', async () => {
    const secretary = await city.phoneOf('secretary', { path: 'features/boards/board/pages/board/index' })
    await secretary.tap('导出', ['.export-button'])
    for (const kind of ['Excel 表格', 'CSV（用 Excel 打开）', 'CSV（导入别的系统）']) await secretary.sees(kind)
    await secretary.simulator.setNetwork(false)
    await secretary.tap('Excel 表格')
    await secretary.sees('没有导出成')
    await secretary.simulator.setNetwork(true)
    await secretary.tap('Excel 表格')
    await secretary.sees('已导出 46 行')
    const [shown] = (await secretary.simulator.report()).documents
    expect(shown?.fileType).toBe('xlsx')
    // Under its own name, which says what it is of and as of when.
    expect(shown?.filePath).toMatch(
      /^wxfile:\/\/usr\/tables\/机电 2302 团支部 .*第 8 期 参学情况 实时 \d{8}-\d{4}\.xlsx$/,
    )
    const people = (await tableOf(held(shown))).filter(([, who]) => who === '团员' || who === '青年')
    expect(people).toHaveLength(46)
    expect(people.map(([name]) => name)).toContain('周雨桐')

    // A CSV, which WeChat does not open, waits for the tap that sends it.
    await secretary.tap('CSV（导入别的系统）')
    await secretary.sees('供系统导入.csv')
    await secretary.tap('发到聊天或文件传输助手')
    await secretary.sees('已发出')
    const [sent] = (await secretary.simulator.report()).filesSent
    expect(sent?.fileName).toMatch(/^机电 2302 团支部 .* 实时 \d{8}-\d{4} 供系统导入\.csv$/)
    expect(csvOf(held(sent).toString()).map(([name]) => name)).toEqual([
      '姓名',
      ...people.map(([name = '']) => textOf(name)),
    ])

    // The phone keeps one copy at a time, and none once the sheet is closed.
    const copies = (): Promise<unknown> =>
      secretary.mini.evaluate('() => wx.getFileSystemManager().readdirSync(wx.env.USER_DATA_PATH + "/tables")')
    expect(await copies()).toEqual([sent?.fileName])
    await secretary.simulator.phone.page.locator('.sheet__close').tap()
    await secretary.seesNot('导出表格')
    expect(await copies()).toEqual([])
  })

  test('a long list is read by the page, each from its first row', async () => {
    const secretary = await city.phoneOf('secretary', { path: 'features/boards/board/pages/board/index' })
    await secretary.tap('已完成', ['.tabs__item'])
    await secretary.sees('第 1 页，共 3 页')
    await secretary.tap('下一页')
    await secretary.sees('第 2 页，共 3 页')
    const [head, first] = ['.screen__head', '.board-person'].map((part) =>
      secretary.simulator.phone.page.locator(part).first(),
    )
    let gap = NaN
    await until(
      async () => {
        const [above, below] = [await head?.boundingBox(), await first?.boundingBox()]
        gap = (below?.y ?? NaN) - (above?.y ?? NaN) - (above?.height ?? NaN)
        return gap >= 0 && gap < 20
      },
      () => `the first row begins ${gap} below the head`,
    )
  })

  test('an officer sees numbers at every level, and no name', async () => {
    const officer = await city.phoneOf('officer')
    await officer.wx('switchTab', { url: '/pages/me/index' })
    await officer.tap('参学总览', ['.me-role'])
    await officer.isOn('boards/overview/pages/overview')
    await officer.sees('澜江')
    await officer.wx('navigateTo', { url: '/features/boards/board/pages/board/index?branchId=jd2302' })
    await officer.sees('姓名只给这个支部的团支书和副书记看')
    await officer.seesNot('周雨桐')
  })
})

describe('WeChat on a PC', () => {
  test('an officer goes down the levels of the overview on a desk, by the mouse', async () => {
    const path = 'features/boards/overview/pages/overview/index'
    // With WeChat's own bar above the page nothing lies over the head; elsewhere the capsule does.
    const officer = await city.phoneOf('officer', { path, ...DESK, ownBar: true })
    await officer.sees('团委干部', '有人学完的支部', '市直学校')
    expect(await officer.styleOf('.desk__head', 'padding-right')).toBe('0px')
    expect(await officer.styleOf('.desk__rail', 'width')).toBe('216px')
    await officer.tap('市直学校', ['.overview-columns__open'])
    await officer.tap('澜江职业技术学院团委', ['.overview-columns__open'])
    await officer.sees('机电工程系团总支')
    await officer.tap('机电工程系团总支', ['.overview-columns__open'])
    await officer.tap('机电 2302 团支部', ['.overview-columns__open'])
    await officer.isOn('boards/board/pages/board')
    await officer.sees('青年学习', '姓名只给这个支部的团支书和副书记看')
  })

  test('a secretary drags the window from a phone’s width to a desk’s and back, and loses nothing', async () => {
    const path = 'features/boards/board/pages/board/index'
    const secretary = await city.phoneOf('secretary', { path, ...NARROW })
    const { simulator } = secretary
    await secretary.tap('已完成', ['.tabs__item'])
    await secretary.tap('下一页')
    await secretary.sees('第 2 页，共 3 页')
    const down = await wheelOn(secretary, 300)
    await simulator.resize(DESK.width, DESK.height)
    await secretary.sees('机电 2302 团支部\u3000团支书', '提醒选中的', '全部 46')
    expect(await secretary.styleOf('.desk__head', 'padding-right')).toBe('101px')
    await simulator.resize(NARROW.width, NARROW.height)
    await secretary.sees('第 2 页，共 3 页')
    await isScrolled(secretary, down)
    // Another tab is another list, which begins at its first row.
    await secretary.tap('未完成', ['.tabs__item'])
    await secretary.sees('陈思远')
    await secretary.tap('已完成', ['.tabs__item'])
    await secretary.sees('第 1 页，共 3 页')

    await secretary.tap('口径', ['.definitions'])
    await secretary.sees('数字怎么算的')
    await simulator.resize(DESK.width, DESK.height)
    await secretary.sees('机电 2302 团支部\u3000团支书', '数字怎么算的')
    await secretary.settles()
    await simulator.phone.page.locator('.sheet__close').click()
    await secretary.tap('全部', ['.tabs__item'])
    await secretary.sees('身份')
    await secretary.tap('未完成', ['.tabs__item'])
    const chosen = Number(/提醒选中的 (\d) 人/.exec(await secretary.words())?.[1])
    await secretary.tapOn('.desk-table__row .checkbox__tap', 1)
    await secretary.sees(`提醒选中的 ${chosen - 1} 人`)
    await secretary.tap('已完成', ['.tabs__item'])
    for (const width of [768, 1440]) {
      await simulator.resize(width, DESK.height)
      await secretary.settles()
      expect((await placeOf(secretary)).tooWide).toBe(0)
    }

    await simulator.resize(NARROW.width, NARROW.height)
    await secretary.sees('复制名单', `提醒 ${chosen - 1} 人`)
    await secretary.seesNot('青年学习')
    await secretary.settles()
    expect((await placeOf(secretary)).tooWide).toBe(0)
  })
})

test('a notice on desks of WeChat: written, sent, looked at beside what was, put on a date, put right and taken back', async () => {
  const [TITLE, NOT_THERE] = ['周五志愿服务集合', '没有这一条，或你看不到它']
  const editor = await city.phoneOf('editor', {
    ...DESK,
    path: 'features/writing/list/pages/writings/index?orgId=ljzy',
  })
  await editor.tap('写公告')
  await editor.type(TITLE, '.write__title input')
  await writeText(editor, '滨江码头集合，')
  await editor.tapOn('.pen__tool', 2)
  await editor.simulator.phone.page.keyboard.type('带好证件')
  await linkLast(editor, 2)
  await editor.tap('审核通过后立即', ['.text-box'])
  await editor.tap('设为')
  await editor.settles()
  await editor.tap('送邓海宁审核')
  await editor.sees('已送审，等邓海宁审核。要改先收回送审。')
  const { _id: noticeId } = writingOf(editor, TITLE)

  const reviewer = await city.phoneOf('reviewer', DESK)
  await openWriting(reviewer, 'ljzy', TITLE)
  await reviewer.tap('去审核')
  await reviewer.sees(TITLE, '滨江码头集合，带好证件')
  await reviewer.tap('通过，按时发布')
  await reviewer.sees(`已通过《${TITLE}》`)

  const member = await city.phoneOf('member')
  await reads(member, noticeId, NOT_THERE)
  const out = writingOf(editor, TITLE).publishAt.getTime()
  await member.passTime(out - city.cloud.clock.now() - 1000)
  await reads(member, noticeId, NOT_THERE)
  await member.passTime(1000)
  await reads(member, noticeId, TITLE, '滨江码头集合，带好证件')

  await openWriting(editor, 'ljzy', TITLE)
  await editor.tap('更正')
  await editor.tap('更正', ['.writing-acts__asked .button'])
  await writeText(editor, '和水')
  for (const key of ['Enter', 'Control+Home', 'Delete', 'Delete']) await editor.simulator.phone.page.keyboard.press(key)
  await writeText(editor, '雨天改期')
  await editor.type('加了要带的', '.write__fields input')
  await editor.settles()
  await editor.tap('送邓海宁审核')
  await editor.sees('已送审，等邓海宁审核。要改先收回送审。')
  await openWriting(reviewer, 'ljzy', TITLE)
  await reviewer.tap('去审核')
  await reviewer.sees('“加了要带的”', '改动 2 处', '滨江码头集合，带好证件和水')
  // What differs is told in words, not by colour alone, and gone to place by place.
  expect(await marksOf(reviewer)).toEqual(['删去：滨江', '新增：和水', '新增', '新增：雨天改期'])
  for (const [way, where] of [
    ['下一处', 1],
    ['下一处', 2],
    ['上一处', 1],
  ] as const) {
    await reviewer.tap(way, ['.text-action'])
    await reviewer.sees(`第 ${where} / 2 处`)
    await isInSight(reviewer, `.place-row >> nth=${where - 1}`)
  }
  await reads(member, noticeId, '带好证件')
  await member.seesNot('和水')
  await reviewer.tap('通过，更正')
  await reviewer.sees(`已通过《${TITLE}》`)
  await reads(member, noticeId, '带好证件和水', '已更正', '加了要带的')
  // What was written behind a link is none of it.
  expect(await member.simulator.phone.page.locator('.webview--top .run--link').allInnerTexts()).toEqual(['证件'])

  await openWriting(editor, 'ljzy', TITLE)
  await editor.tap('撤回公告')
  await editor.type('改到下周', '.writing-acts__asked textarea')
  await editor.tap('撤回公告', ['.writing-acts__asked .button'])
  await editor.settles()
  await reads(member, noticeId, '改到下周')
  await member.seesNot('滨江码头')
})
