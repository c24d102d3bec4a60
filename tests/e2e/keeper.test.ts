import { PLAIN } from '../support/pictures'
import { City } from './support/city'

/** What a keeper does on the phone, in the order in which it comes up; and before it how a talk comes to a Youth Home. */
const city = City.forTests()

test('a branch asks for a talk and agrees to a message; whoever organises gives it a date, and it is sent', async () => {
  const secretary = await city.phoneOf('secretary', {
    path: 'features/talks/pages/ask/index?branchId=jd2302&lecturerId=l-han',
  })
  await secretary.simulator.prepare({ subscribe: ['accept'] })
  await secretary.sees('定了就发消息给你')
  await secretary.tap('一条河的二十年', ['.ask__topic'])
  await secretary.tapOn('.chip')
  await secretary.tap('提交申请')
  await secretary.sees('2 条在等排期')
  const organiser = await city.phoneOf('organiser', { path: 'features/talks/pages/talks/index?orgId=lanjiang' })
  await organiser.sees('待排期5')
  // What has waited longest stands on top, so this one is the last of them.
  await organiser.tapOn('.year__act .text-action', 4)
  await organiser.sees('支部想要的', '一条河的二十年')
  await organiser.tapOn('.year__chips .chip')
  await organiser.tapOn('.sheet .button--primary')
  await organiser.sees('已排期，支部看得到')
  const sent = city.cloud.outbox.subscribeMessages.map(({ request }) => JSON.stringify(request))
  expect(sent).toEqual([expect.stringContaining('宣讲排好了')])
})

describe('a keeper', () => {
  test('writes an activity that saves itself, publishes it, and finds it among what is to come', async () => {
    const keeper = await city.phoneOf('keeper', { path: 'features/keeping/today/pages/today/index' })
    await keeper.sees('滨江青年之家', '今天的场次', '等你处理')
    await keeper.tap('新建活动', ['.small-act', '.button'])
    await keeper.isOn('keeping/writing/pages/activity')
    await keeper.type('江边夜拍', '.text-box__input')
    await keeper.sees('已自动保存')
    await keeper.tap('发布')
    await keeper.isOn('keeping/today/pages/kept')
    await keeper.sees('培训：江边夜拍')
  })

  test('shows the code of one session while another one goes on beside it', async () => {
    const keeper = await city.phoneOf('keeper', { path: 'features/keeping/today/pages/today/index' })
    await keeper.sees('正在进行', '巡河人讲河', '显示签到码')
    await keeper.tap('青年夜校', ['.kept-row'])
    await keeper.isOn('checkins/showing/pages/code')
    await keeper.sees('青年夜校', '秒后换码')
  })

  test('writes without a network: it lies on the phone and goes once there is one', async () => {
    const keeper = await city.phoneOf('keeper', {
      path: 'features/keeping/writing/pages/activity/index?venueId=v-binjiang',
    })
    await keeper.sees('满员后可候补')
    await keeper.simulator.setNetwork(false)
    await keeper.type('断网时写的', '.text-box__input')
    await keeper.sees('没有网络，存在这部手机', '联网后再试')
    await keeper.simulator.setNetwork(true)
    await keeper.sees('已自动保存')
  })

  test('changes when something begins, and the button names whom it tells', async () => {
    const keeper = await city.phoneOf('keeper', {
      path: 'features/keeping/writing/pages/activity/index?venueId=v-binjiang&activityId=a-photo',
    })
    await keeper.sees('没有改动')
    await keeper.tap('19:00', ['.text-box--pick'])
    await keeper.tap('18', ['.pick-cell'])
    await keeper.tap('好了')
    await keeper.tap('保存，通知 16 人')
    await keeper.sees('已保存，正在通知 16 人')
  })

  test('says what the hours count as, and who comes reads it', async () => {
    const keeper = await city.phoneOf('keeper', {
      path: 'features/keeping/writing/pages/activity/index?venueId=v-binjiang&activityId=a-resume',
    })
    await keeper.sees('签到时问一下位置', '只作参考，不挡人')
    await keeper.tap('时长', ['.row'])
    await keeper.tap('计学时', ['.sheet .row'])
    await keeper.tap('保存')
    await keeper.sees('已保存')
    const member = await city.phoneOf('member', {
      path: 'features/homes/taking/pages/activity/index?activityId=a-resume',
    })
    await member.sees('学时', '忘了签退，按活动时长计')
  })

  test('closes a weekday and sees the week anew', async () => {
    const keeper = await city.phoneOf('keeper', {
      path: 'features/keeping/venue/pages/hours/index?venueId=v-binjiang',
    })
    await keeper.sees('每周', '共 54 小时')
    await keeper.tap('周六、周日', ['.row'])
    await keeper.tap('全天闭馆')
    await keeper.tap('好了')
    await keeper.sees('共 40 小时')
    await keeper.tap('保存')
    await keeper.sees('已保存，列表和详情同时改好了。')
  })

  test('fills in the star self-check, with a photo, and hands it in with a gap', async () => {
    const keeper = await city.phoneOf('keeper', { path: 'features/keeping/today/pages/today/index' })
    await keeper.tap('星级自查')
    await keeper.isOn('stars/pages/check')
    await keeper.sees('项达到，共 14 项', '由记录填写', '缺 2 项')
    await keeper.tap('宣讲', ['.criterion'])
    await keeper.sees('数字由场馆的记录算出，不能改', '就是这 10 场')
    await keeper.tap('', ['.sheet__close'])
    await keeper.tap('添加材料')
    await keeper.sees('请先征得同意')
    await keeper.simulator.prepare({ media: [`data:image/png;base64,${PLAIN.png.toString('base64')}`] })
    await keeper.tap('加照片')
    await keeper.sees('删除')
    await keeper.tap('', ['.sheet__close'])
    await keeper.tap('提交自查')
    await keeper.sees('也可以先提交')
    await keeper.tap('提交自查', ['.sheet .button'])
    await keeper.sees('已经提交，等上级团委评定')
  })
})
