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
const OF = { board: [AGAINST, FROZEN], overview: [COVERAGE, AGAINST_BARS, FROZEN], month: [COVERAGE, MONTH] }

const OPEN = new Keep<boolean>()

/** 口径: how the numbers are made, one tap away. */
export function Definitions({ of }: { of: 'board' | 'overview' | 'month' }) {
  const [open, setOpen] = useKeptOpen(OPEN)
  const parts = [...PARTICIPATION, ...OF[of]]
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
