export default definePageConfig({ navigationBarTitleText: '公告确认', enablePullDownRefresh: true })
