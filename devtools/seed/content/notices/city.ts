import { SOURCES, type NoticeContent } from './notice'
import { bold, h, ol, p, signed, ul } from './writing'
import { dayAndWeekday, longDay, type When } from './when'

/** What the city's committee and its departments write to everybody. */
export const ofTheCity = (when: When): NoticeContent[] => [records(when), tomorrow(when)]

function records(when: When): NoticeContent {
  const at = when.past(119, 15)
  return {
    id: 'n-records',
    category: 'notice',
    title: '团支部“三会两制一课”记录填写说明',
    from: SOURCES.organisation,
    at,
    views: 958,
    blocks: [
      p('不少支部问记录要写到什么程度。一句话：写得出结论就够了，不必写成会议纪实。'),
      h('必须写的'),
      ol(
        '什么时候，在哪里，谁主持，谁记录',
        '应到几人，实到几人',
        '议了哪几件事，每件事的结论',
        '要表决的，写赞成、反对、弃权各几票',
      ),
      h('不用写的'),
      ul('每个人的发言', ['民主评议的记录只填结论，', bold('不附每个人的发言'), '和打分'], '照片和心得，除非本来就有'),
      ...signed('团市委组织部', longDay(at)),
    ],
    files: [{ file: 'meeting-record.docx', name: '团支部大会记录（样张）.docx' }],
  }
}

function tomorrow(when: When): NoticeContent {
  const at = when.ahead(1, 9)
  return {
    id: 'n-tomorrow',
    category: 'notice',
    title: '团市委办公电话临时改号',
    from: SOURCES.city,
    at,
    isPublic: true,
    views: 0,
    blocks: [
      p(
        `因线路检修，${dayAndWeekday(at)}起一周内，团市委办公电话临时改为 0539-5550199。12355 青少年服务热线不受影响。`,
      ),
    ],
  }
}
