import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BoardAssignment } from '../../../contract/boards'
import { nameOf } from '../../../domain/assignments/called'
import { bringTable } from '../../../services/platform/files'
import { forgetFiles } from '../../../services/platform/own-folder'
import { useApp } from '../../../stores/app'
import { live, tappable } from '../../../ui/aria'
import { Choice } from '../../../ui/choice'
import { Icon } from '../../../ui/icon'
import { Keep, useKept, useKeptOpen } from '../../../ui/kept'
import { Note } from '../../../ui/note'
import { Row } from '../../../ui/row'
import { Sheet } from '../../../ui/sheet'
import { ExportStore, type ExportSpan, type ExportTable } from '../export.store'
import { FORMATS, HELD, KEPT, scopeWords } from '../export-words'
import { ExportMoment } from './export-moment'
import { ExportPeriod } from './export-period'
import './export-button.scss'

interface Props {
  of: ExportTable
  orgId: string
  /** The assignment on the screen. */
  assignment: Pick<BoardAssignment, 'assignmentId' | 'label' | 'title' | 'kind'>
  /** Whether the assignment's numbers of the deadline are kept. */
  frozen: boolean
  /** The month on the screen; missing where an assignment is. */
  month?: string
  /** What will be in the table of an assignment, and of a month. */
  about: Record<ExportSpan, string>
}

const STORE = new Keep<ExportStore>()
const OPEN = new Keep<boolean>()
const CHOOSING = new Keep<boolean>()

/** 导出: over what, of which moment and in which format, then the table itself. */
export const ExportButton = observer(function ExportButton(props: Props) {
  const { of: table, orgId, assignment, frozen, month, about } = props
  const app = useApp()
  const [store] = useKept({ keep: STORE, make: () => new ExportStore(app) })
  const [open, setOpen] = useKeptOpen(OPEN)
  // Most take what is on the screen: what else there is comes with a tap.
  const [choosing, choose] = useKeptOpen(CHOOSING)
  const begin = () => {
    choose(false)
    store.begin({ month: month ?? null, frozen, kind: assignment.kind })
    setOpen(true)
  }
  // A copy that the phone holds may have names in it.
  const close = () => {
    setOpen(false)
    forgetFiles('tables')
  }
  return (
    <View>
      <View className='export-button' {...tappable(begin, { label: '导出表格' })}>
        <Icon name='export' size='s' />
        <View>导出</View>
      </View>
      <Sheet open={open} title='导出表格' onClose={close}>
        {choosing && <ExportPeriod store={store} assignment={assignment} />}
        {choosing && <ExportMoment store={store} />}
        <Choice
          title={choosing ? '这张表' : `${scopeWords(store, nameOf(assignment))}，可改`}
          caption={about[store.span]}
          onTap={() => choose(true)}
        />
        {FORMATS.map(({ format, title, caption }) => (
          <Choice
            key={format}
            title={title}
            caption={store.making === format ? '正在导出' : caption}
            onTap={() => void store.export(store.of(orgId, assignment.assignmentId), { table, format }, bringTable)}
          />
        ))}
        <View className='export-outcome' {...live}>
          {store.error && <Note icon='alert'>{`没有导出成。${store.error.message}`}</Note>}
          {store.stuck && <Note icon='alert'>表格做好了，但是没有打开，请再点一次。</Note>}
          {store.done && <Note icon='check-circle'>{`已导出 ${store.done.rows} 行：${store.done.fileName}`}</Note>}
          {store.held && <Row icon='share' title={HELD} onTap={() => void store.sendOn()} />}
          {store.sent && <Note icon='check-circle'>已发出</Note>}
        </View>
        <Note>{KEPT}</Note>
      </Sheet>
    </View>
  )
})
