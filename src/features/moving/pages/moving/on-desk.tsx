import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Desk, DeskHead } from '../../../../desk/desk'
import { BUNDLE_FILES_MAX } from '../../../../domain/limits'
import { hearDropped } from '../../../../services/platform/dropped-files'
import { Button } from '../../../../ui/button'
import type { MovingStore } from '../../moving.store'
import { ENDINGS, keptWords } from '../../words'
import { AskedSheets } from './asked-sheets'
import { Begin } from './begin'
import { Beside, type Asked } from './beside'
import { FileFailed } from '../../../../forms/file-failed'
import { Foot } from './foot'
import { OnItsWay } from './on-its-way'
import { Result } from './result'
import { Table } from './table'

const canBeRead = ({ name }: { name: string }): boolean =>
  ENDINGS.some((ending) => name.toLowerCase().endsWith(`.${ending}`))

/** The whole of it: the choice, what came of it, and the one that is looked at beside it. */
export const OnDesk = observer(function OnDesk({ store }: { store: MovingStore }) {
  const { summary, doing, offline, orgId, orgName } = store
  const [asked, ask] = useState<Asked | null>(null)
  const [held, hold] = useState(false)
  useEffect(
    () =>
      hearDropped(BUNDLE_FILES_MAX, {
        over: hold,
        dropped: (files) => void (store.offline || store.take(files.filter(canBeRead))),
      }),
    [store],
  )
  const going = doing === 'sending' || doing === 'reading' || doing === 'applying'
  return (
    <Desk
      current='notices'
      of={orgId}
      narrow
      foot={summary !== null && !going && <Foot store={store} onDrop={() => ask({ kind: 'drop' })} />}
    >
      <DeskHead title='导入旧公告'>
        <View className='text-cap'>{orgName === '' ? '' : `导入到 ${orgName}`}</View>
        <View className='desk__tool'>
          {summary !== null && (
            <Button small icon='plus' disabled={offline || doing !== null} onTap={() => void store.chooseFiles()}>
              加文件
            </Button>
          )}
        </View>
      </DeskHead>
      <FileFailed notChosen={store.notChosen} failure={store.failure} kept={keptWords(summary)} />
      <Work store={store} held={held} onAsk={ask} />
      <AskedSheets store={store} asked={asked} onClose={() => ask(null)} />
    </Desk>
  )
})

interface WorkProps {
  store: MovingStore
  held: boolean
  onAsk: (asked: Asked) => void
}

const Work = observer(function Work({ store, held, onAsk }: WorkProps) {
  const { summary, doing, told } = store
  if (doing === 'sending' || doing === 'reading' || doing === 'applying')
    return <OnItsWay store={store} doing={doing} />
  if (summary === null) return <Begin store={store} held={held} />
  if (told) return <Result store={store} summary={summary} />
  return (
    <View className='desk__columns moving__columns'>
      <View className='desk__list'>
        <Table store={store} summary={summary} onDay={(row) => onAsk({ kind: 'day', row })} />
      </View>
      <Beside store={store} onAsk={onAsk} />
    </View>
  )
})
