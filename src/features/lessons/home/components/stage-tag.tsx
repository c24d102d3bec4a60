import { STATE_NAMES } from '../../../../domain/assignments/state-names'
import { Tag } from '../../../../ui/tag'
import type { Stage } from '../home.store'

interface Props {
  stage: Stage
  /** What waited was turned down by the cloud. */
  refused: boolean
}

/** My state in one word; visitors have none. */
export function StageTag({ stage, refused }: Props) {
  switch (stage) {
    case 'visitor':
      return null
    case 'not-started':
      return <Tag icon='ring'>{STATE_NAMES['not-started']}</Tag>
    case 'in-progress':
      return (
        <Tag tone='red' icon='half'>
          {STATE_NAMES['in-progress']}
        </Tag>
      )
    case 'waiting':
      return <Tag tone='amber'>{refused ? '未能上传' : '待上传'}</Tag>
    case 'done':
      return (
        <Tag tone='green' icon='check'>
          已完成
        </Tag>
      )
    case 'late':
      return (
        <Tag tone='amber' icon='check'>
          {STATE_NAMES.late}
        </Tag>
      )
  }
}
