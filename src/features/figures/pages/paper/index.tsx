import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { AppError } from '../../../../contract/errors'
import type { SignInsTaken } from '../../../../contract/import-replies'
import { DeskScreen } from '../../../../desk/desk-screen'
import { clockTime, dayName } from '../../../../domain/time'
import { FileFailed } from '../../../../forms/file-failed'
import { chooseFile } from '../../../../services/platform/choose-file'
import { useStore } from '../../../../stores/app'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Failure } from '../../../../ui/failure'
import { Note } from '../../../../ui/note'
import { Row } from '../../../../ui/row'
import { Rule } from '../../../../ui/rule'
import { Screen } from '../../../../ui/screen'
import { PaperStore } from '../../paper.store'
import '../figures/index.scss'

const TITLE = '补录签到表'

/** A list of who signed in on paper, taken in by whoever keeps the venue. */
export default observer(function PaperPage() {
  const { venueId } = useRouter().params
  return venueId ? (
    <OfVenue venueId={venueId} />
  ) : (
    <Screen title={TITLE}>
      <Failure error={new AppError('NOT_FOUND', '请从青年之家的管理页面打开')} />
    </Screen>
  )
})

const OfVenue = observer(function OfVenue({ venueId }: { venueId: string }) {
  const store = useStore((app) => new PaperStore(app, venueId, chooseFile))
  const { said, doing, offline, done } = store
  const chooses = (
    <Button kind={said && !done ? 'line' : 'primary'} disabled={offline} onTap={() => void store.chooseFile()}>
      {offline ? '选文件要联网' : said ? '换一张表' : '选文件'}
    </Button>
  )
  return (
    <DeskScreen title={TITLE} current='homes' of={venueId} narrow>
      <View className='figures'>
        <Rule />
        <FileFailed notChosen={store.notChosen} failure={store.failure} kept='已经记下的不受影响，可以再试一次。' />
        <View className='figures__foot text-2'>
          一场活动一张表（.xlsx 或 .csv）。表头上面要有“活动名称：……”和“时间：2026年11月21日
          18:00—20:30”，下面有“姓名”这一列。
        </View>
        <View {...live}>{doing === 'reading' && <View className='text-bold'>正在读表格</View>}</View>
        {said && <Said said={said} store={store} />}
        <View className='figures__acts figures__acts--below'>
          {chooses}
          {said && !done && said.people > 0 && (
            <Button kind='primary' disabled={offline || doing !== null} onTap={() => void store.take()}>
              {doing === 'taking' ? `正在记录，还剩 ${said.left} 人` : `补录 ${said.people} 人`}
            </Button>
          )}
        </View>
        <Note>
          姓名和学号只用来分清谁是谁，记录里不留。有学号的人在各处算同一个人；没有学号的只在这个青年之家里按姓名区分。补录的不计学时，当月数字第二天更新。
        </Note>
      </View>
    </DeskScreen>
  )
})

const Said = observer(function Said({ said, store }: { said: SignInsTaken; store: PaperStore }) {
  const { activity, people, look, ignored, taken, left } = said
  const when = `${dayName(activity.from)} ${clockTime(activity.from)}—${clockTime(activity.until)}`
  return (
    <View>
      <View className='figures__definition'>
        <View className='text-medium'>{activity.title}</View>
        <View className='text-2'>{activity.place === '' ? when : `${when}\u3000${activity.place}`}</View>
        <View className='text-bold' {...live}>
          {store.done
            ? `补录好了，这一场共 ${taken} 人`
            : left < people
              ? `${people} 人，其中 ${people - left} 人已经在记录里`
              : `${people} 人`}
        </View>
      </View>
      {!store.done && look.length > 0 && (
        <View>
          <View className='text-medium figures__foot'>看一眼</View>
          {look.map(({ row, name, words }) => (
            <Row
              key={`${row} ${words}`}
              title={`第 ${row} 行　${name}`}
              caption={words}
              value='不录这行'
              onTap={() => void store.leaveOut(row)}
            />
          ))}
        </View>
      )}
      {!store.done && ignored.length > 0 && (
        <View className='figures__foot text-2'>{`第 ${ignored.join('、')} 行不是人（合计、备注、空着的姓名），没有算。`}</View>
      )}
      {!store.done && store.without.length > 0 && (
        <View>
          <View className='text-medium figures__foot'>不录的行</View>
          {store.without.map((row) => (
            <Row key={row} title={`第 ${row} 行`} value='还是录' onTap={() => void store.leaveOut(row)} />
          ))}
        </View>
      )}
    </View>
  )
})
