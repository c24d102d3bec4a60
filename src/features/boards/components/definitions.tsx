import { Text, View } from '@tarojs/components'
import { tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { Keep, useKeptOpen } from '../../../ui/kept'
import { Sheet } from '../../../ui/sheet'
import { LAST_FINAL } from '../number-words'
import './definitions.scss'

const PARTICIPATION = [
  {
    head: '参学率',
    text: '截止前学完的团员 ÷（花名册上的团员 − 请假的团员）。学完，指播放片段、时间和小测都达到要求。',
  },
  {
    head: '补学、更正',
    text: '补学是截止后学完的，不计入。更正是团支书补记的，或按时学完、冻结后才收到的，计入并注明。',
  },
  { head: '青年', text: '非团员青年和入团积极分子单独统计，不计入。' },
]
const AGAINST = { head: '比上期同一时刻', text: '和上一期上线后同样长的时间比，不比最终数字。' }
const AGAINST_BARS = { ...AGAINST, text: `${AGAINST.text}竖线是${LAST_FINAL}。` }
const COVERAGE = { head: '覆盖面', text: '至少有一人学完的团支部 ÷ 下面所有的团支部。' }

const FROZEN = { head: '冻结', text: '截止时的花名册和数字留存下来，此后补学、更正、请假、转接都不改动它。' }
const MONTH = {
  head: '按月',
  text: '截止时间在这个月的各期冻结数字相加再除：按时学完的团员（含更正）合计 ÷ 应学的团员合计，人多的期次分量大。覆盖面同样合计。',
}
const CONFIRM = [
  {
    head: '确认率',
    text: '截止前确认的人 ÷ 应确认的人。团员和青年都要确认，合在一起算；请假的人、这个月已经收满的支部不算在内。',
  },
  { head: '全部确认的支部', text: '应确认的人都确认了的团支部 ÷ 下面要确认的团支部。' },
  { head: '补确认', text: '截止后确认的，另记，不计入确认率。' },
  { head: '旧稿', text: '更正后重新请大家确认的，按新稿单独计数，旧稿的确认留存在旁边。' },
  { head: '冻结', text: '截止时的名单和数字留存下来，此后补确认、更正、请假、转接都不改动它。' },
]
const LESSONS = { board: [AGAINST, FROZEN], overview: [COVERAGE, AGAINST_BARS, FROZEN], month: [COVERAGE, MONTH] }
const OF = {
  board: [...PARTICIPATION, ...LESSONS.board],
  overview: [...PARTICIPATION, ...LESSONS.overview],
  month: [...PARTICIPATION, ...LESSONS.month],
  confirm: CONFIRM,
}

const OPEN = new Keep<boolean>()

/** 口径: how the numbers are made, one tap away. */
export function Definitions({ of }: { of: keyof typeof OF }) {
  const [open, setOpen] = useKeptOpen(OPEN)
  const parts = OF[of]
  return (
    <View>
      <View className='definitions' {...tappable(() => setOpen(true), { label: '口径，数字怎么算的' })}>
        <Icon name='info' size='s' />
        <Text>口径</Text>
      </View>
      <Sheet open={open} title='数字怎么算的' onClose={() => setOpen(false)}>
        {/* One text: a sheet of them is sent in few bytes. */}
        <View className='definitions__text'>{parts.map(({ head, text }) => `${head}：${text}`).join('\n\n')}</View>
      </Sheet>
    </View>
  )
}
