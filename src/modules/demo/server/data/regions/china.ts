import { type Region, words } from '../region.ts'

export const china: Region = {
  country: 'CN',
  language: 'zh',
  timeZone: 'Asia/Shanghai',
  cities: [['上海市', '200000'], ['苏州市', '215000'], ['杭州市', '310000'], ['深圳市', '518000'], ['青岛市', '266000'], ['宁波市', '315000']],
  streets: ['南京东路', '人民路', '中山路', '解放大道', '延安西路', '淮海中路', '建设路', '学院路'],
  address: '{street}{house}号',
  women: words('芳 丽 敏 静 秀英 娟 艳 雪梅 晓燕 婷婷 佳怡 慧'),
  men: words('伟 强 磊 军 洋 勇 杰 涛 明 建国 志强 浩然'),
  surnames: words('王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗'),
  mobiles: ['+86138########', '+86139########', '+86186########', '+86151########'],
  landlines: ['+86216#######'],
  companyWords: { first: words('汇通 华信 恒达 东方 永兴 宏远 金泰 天成 盛世 长江'), second: words('建材 贸易 装饰 科技 门窗 国际 物流 实业 五金 工程'), join: '', legal: ['上海{name}有限公司', '{name}股份有限公司', '苏州{name}有限公司'] },
  taxNumber: '91310000########',
}
