/** How people look on their phones: colloquially, scripts mixed, places as words, pinyin with slips; lines as in `labelled-queries.ts`. */
export const LOOKING = `
# as people look
打螺丝 | labor-1 labor-2 labor-3 | soft-1 account-1
找普工 | labor-1 labor-2 | soft-1 account-1
普工包吃住 | labor-1 | soft-1 account-1
招叉车工 | fork* | soft-1 account-1
叉车师傅 | fork-2 | soft-1 clean-1
月嫂阿姨 | home-3 | weld-1 fork-1
保洁阿姨 | clean-1 clean-3 clean-5 | weld-1 fork-1
打扫卫生 | clean-1 clean-3 home-2 | weld-1 fork-1
带小孩 | home-4 | weld-1 fork-1
看店 | shop-3 | weld-1 fork-1
长白班 | labor-1 fork-1 clean-3 lathe-2 | fork-2 weld-2
包吃住 | weld-1 weld-2 labor-1 waiter-1 care-1 courier-2 | soft-1 account-1
日结 | pack-2 labor-4 clean-4 dock-4 weld-4 courier-4 | account-1 soft-1
日结工 | pack-2 labor-4 | account-1 soft-1
临时工 日结 | labor-4 | account-1 soft-1
晚上兼职 | dock-5 | weld-1 account-1
坐着上班 | fitter-5 | weld-1 dock-1
双休 文员 | clerk-1 | weld-1 dock-1
学徒包住 | cnc-4 lift-2 | soft-1 account-1
夫妻工 | polish-4 guard-2 | soft-1 account-1
不要经验 | labor-2 waiter-1 | soft-1 account-1
暑假工 学生 | labor-5 | weld-1 account-1
五险一金 焊工 | weld-2 | soft-1 account-1
送货司机 | truck-2 | weld-1 account-1
开货车 | truck-1 truck-2 | weld-1 account-1
拉集装箱 | truck-1 | weld-1 account-1
修空调 | mech-5 | weld-1 account-1
烧菜师傅 | chef-1 chef-2 | weld-1 account-1
端盘子 | waiter-1 waiter-2 | weld-1 account-1
做账会计 | account-1 account-5 | weld-1 chem-1
开挖机 | machine-1 machine-2 | weld-1 account-1
贴瓷砖 | build-1 | weld-1 account-1
骆驼 焊工 | weld-1 | weld-2 weld-3 fork-1
骆驼焊工 | weld-1 | fork-1 account-1
庄市 日结 | pack-2 courier-4 dock-4 | weld-1 account-1
招宝山附近保洁 | clean-1 clean-2 clean-5 | weld-1 account-1
澥浦 数控 | cnc-2 | cnc-1 weld-1
蛟川 机修 | mech-3 | weld-1 mech-1
luotuo hangong | weld-1 | weld-2 fork-1
焊工 骆驼街道 包吃住 | weld-1 | weld-2 fork-1
# mixed scripts
UG编程 | cnc-1 | soft-1 chef-1
ug 模具设计 | design-2 | soft-1 chef-1
excel文员 | clerk-1 | soft-1 chef-1
会SAP的会计 | account-2 | account-1 soft-1
PLC电气 | elec-3 | soft-1 chef-1
vue前端 | soft-3 | soft-4 chef-1
java后端 | soft-2 | soft-4 chef-1
C++ 上位机 | soft-4 | soft-2 chef-1
pvc挤出 | inject-5 | soft-1 chef-1
A2司机 | truck-1 | soft-1 chef-1
B2 司机 | truck-2 truck-5 | soft-1 chef-1
T证 电梯 | lift-1 | soft-1 chef-1
ps美工 | design-3 | soft-1 chef-1
8D报告 | qc-5 | soft-1 chef-1
# slips in pinyin
hanggong | weld* | fork-1 chef-1
hnagong | weld* | fork-1 chef-1
ahngong | weld* | fork-1 chef-1
dainhan | weld* | fork-1 chef-1
cahche | fork-1 fork-2 fork-3 | chef-1 lathe-1
cache | fork-1 fork-2 | chef-1 lathe-1
chusi | chef-1 chef-5 | weld-1 fork-1
cusi | chef-1 chef-5 | weld-1 fork-1
cangkuu | store-1 store-3 | weld-1
changku | store-1 store-3 | weld-1
baojei | clean-1 clean-3 | weld-1
kuaijii | account-1 account-2 | weld-1
pugogn | labor-1 labor-2 | weld-1
diangogn | elec-1 elec-2 | chef-1
zusu | inject-1 inject-2 | weld-1
shiji | truck-1 bus-1 fork-1 | weld-1 chef-1
wexiu | elec-1 | chef-1
sejishi | design-1 design-2 | chef-1
`;
