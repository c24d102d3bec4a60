import { City } from './support/city'
import { until } from './support/hand'
import { takeLesson } from './support/taking'
import { tableOf } from '../support/tables'

const city = City.forTests()

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
    await secretary.simulator.setNetwork(false)
    await secretary.tap('Excel 表格')
    await secretary.sees('没有导出成')
    await secretary.simulator.setNetwork(true)
    await secretary.tap('Excel 表格')
    await secretary.sees('已导出 46 行')
    const [shown] = (await secretary.simulator.report()).documents
    expect(shown?.fileType).toBe('xlsx')
    const [, bytes = ''] = shown?.filePath.split(';base64,') ?? []
    const people = (await tableOf(Buffer.from(bytes, 'base64'))).filter(([, who]) => who === '团员' || who === '青年')
    expect(people).toHaveLength(46)
    expect(people.map(([name]) => name)).toContain('周雨桐')
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
