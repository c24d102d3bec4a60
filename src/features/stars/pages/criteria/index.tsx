import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { CriteriaRow } from '../../../../contract/stars'
import { DeskScreen } from '../../../../desk/desk-screen'
import { useStore } from '../../../../stores/app'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Row } from '../../../../ui/row'
import { useRefresh } from '../../../../ui/use-refresh'
import { OfLevel } from '../../components/of-level'
import { Waiting } from '../../components/waiting'
import { CriteriaStore } from '../../criteria.store'
import { goTo } from '../../go-to'
import { editUrl } from '../../routes'
import { versionWords } from '../../words'
import '../../components/stars.scss'

const TITLE = '评定标准'

/** The versions of the criteria: what is out never changes, a change is a new version. */
export default observer(function CriteriaPage() {
  const { orgId } = useRouter().params
  return (
    <OfLevel title={TITLE} orgId={orgId}>
      {(place) => <Level orgId={place} />}
    </OfLevel>
  )
})

const Level = observer(function Level({ orgId }: { orgId: string }) {
  const store = useStore((app) => new CriteriaStore(app, orgId))
  useRefresh(store)
  const begin = async () => {
    const criteriaId = await store.begin()
    if (criteriaId !== null) goTo(editUrl(criteriaId, orgId))
  }
  return (
    <DeskScreen
      title={TITLE}
      current='stars'
      of={orgId}
      bar={
        store.writes && (
          <Button kind='primary' grow busy={store.acts.busy} onTap={() => void begin()}>
            写新的一版
          </Button>
        )
      }
    >
      <Loaded from={store.versions} skeleton={<Waiting />} onRetry={() => void store.refresh()}>
        {({ rows }) => (
          <View className='stars stars--text'>
            <View className='stars__note'>
              <Note>标准全市一套，由市级团委写。发布后不再改动：要改就写新的一版，以前的评定还按当年的标准。</Note>
            </View>
            {rows.length === 0 && <Empty title='还没有标准' text='从示例开始写，发布后青年之家就能自查。' />}
            {rows.map((row) => (
              <Row
                key={row.criteriaId}
                title={versionWords(row)}
                caption={captionOf(row)}
                value={row.state === 'draft' ? '草稿' : '已发布'}
                {...(store.writes && { onTap: () => goTo(editUrl(row.criteriaId, orgId)) })}
              />
            ))}
            <View className='text-note text-amber' {...live}>
              {store.acts.problem ?? ''}
            </View>
          </View>
        )}
      </Loaded>
    </DeskScreen>
  )
})

const captionOf = ({ items, submitUntil }: CriteriaRow): string => `${items} 项\u3000提交到 ${submitUntil}`
