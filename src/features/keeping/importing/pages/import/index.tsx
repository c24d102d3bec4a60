import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { chooseFile } from '../../../../../services/platform/choose-file'
import { bringTable } from '../../../../../services/platform/files'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { Loaded } from '../../../../../ui/loaded'
import { Rule } from '../../../../../ui/rule'
import { Placed } from '../../../components/placed'
import { RowsSkeleton } from '../../../components/skeletons'
import { useRefresh } from '../../../../../ui/use-refresh'
import { keptWords } from '../../import-words'
import { ImportStore } from '../../import.store'
import { Bar } from './bar'
import { Beginning } from './beginning'
import { FileFailed } from '../../../../../forms/file-failed'
import { Path } from './path'
import { Progress } from './progress'
import { Preview } from './preview'
import { Aside } from './aside'
import '../../../components/keeping.scss'
import './index.scss'

const TITLE = '导入青年之家'

/** A table of Youth Homes on its way in. */
export default observer(function ImportPage() {
  const { orgId } = useRouter().params
  return (
    <Placed title={TITLE} place={orgId} deed='tend-venues' closed='只有团委的干部和管理员能导入青年之家'>
      {(place) => <OfLevel orgId={place} />}
    </Placed>
  )
})

const OfLevel = observer(function OfLevel({ orgId }: { orgId: string }) {
  const store = useStore((app) => new ImportStore(app, orgId, { choose: chooseFile, bring: bringTable }))
  useRefresh(store)
  const { summary } = store
  return (
    <DeskScreen
      title={TITLE}
      current='homes'
      of={orgId}
      narrow
      bar={summary === null ? undefined : <Bar store={store} />}
    >
      <View className='import'>
        <Rule />
        <Path step={store.step} />
        <FileFailed notChosen={store.notChosen} failure={store.failure} kept={keptWords(store)} />
        {summary === null ? (
          <Loaded from={store.earlier} skeleton={<RowsSkeleton height={66} />} onRetry={() => void store.refresh()}>
            {({ imports }) => <Beginning store={store} earlier={imports} />}
          </Loaded>
        ) : (
          <View className='import__parts'>
            <View className='import__main'>
              {store.step >= 5 ? (
                <Progress store={store} summary={summary} />
              ) : (
                <Preview store={store} summary={summary} />
              )}
            </View>
            <Aside store={store} summary={summary} />
          </View>
        )}
      </View>
    </DeskScreen>
  )
})
