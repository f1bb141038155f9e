# SPDX-License-Identifier: Apache-2.0
from languages import Language, combined

# After a consonant, and after a vowel.
PARTICLES = {
    "top": ("은", "는"), "sub": ("이", "가"), "obj": ("을", "를"), "and": ("과", "와"), "gen": ("의", "의"),
    "dat": ("에게", "에게"), "loc": ("에서", "에서"), "to": ("으로", "로"), "only": ("만", "만"), "also": ("도", "도"),
    "from": ("부터", "부터"),
}


def with_particle(base: str, case: str) -> str:
    final = (ord(base[-1]) - 0xAC00) % 28
    after_consonant, after_vowel = PARTICLES[case]
    # After the final l, `ro` is used as after a vowel.
    is_open = final == 0 or (case == "to" and final == 8)
    return base + (after_vowel if is_open else after_consonant)


LANGUAGE = Language(
    code="ko",
    persons=combined(("서", "남궁", "한", "윤", "백", "구", "선우", "차", "민", "도"),
                     ("다온", "하람", "가온별", "슬아", "누리빛", "한결", "보담", "아름솔", "해찬", "로운", "단비", "새봄"), 120),
    places=combined(("은", "가람", "솔", "버들", "노을", "미르", "달", "너울", "아라", "한별"),
                    ("솔시", "나루읍", "고개면", "여울군", "누리동", "바위골", "들판읍", "빛나리"), 80),
    person=with_particle,
    place=with_particle,
    things=("학교", "시장", "다리", "수영장", "박물관", "병영", "극장", "도서관", "역", "경기장", "병원", "제방", "항구", "방직공장"),
    days=("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"),
    headlines=(
        "홍수, {a} {p} 방문 예정",
        "{a:sub} {p}에 {n}억 원 약속",
        "{p:loc} {a} 계획에 반발",
        "{p} 일자리 {n}개 위기, {a:top} 답변",
        "{p} 의회, {a:gen} 예산안 부결",
        "{a}, {p}의 {x} 폐쇄 방침",
        "{a:and} {b}, {x} 문제로 충돌",
        "{p:top} 왜 {a:obj} 믿지 않나",
    ),
    sentences=(
        "{a:top} {day} {p:obj} 찾아 버스가 끊긴 주민 {n}명을 만났다.",
        "{b:sub} 밝힌 바로는 {x} 공사에 {n}억 원과 {m}년이 걸린다.",
        "{p} 시장은 {a:dat} {m}달 전의 약속을 상기시켰다.",
        "도는 {day}까지 {x} 보고서를 내라고 요구했다.",
        "{b:top} {q} 의원들에게 아무도 묻지 않았다고 말했다.",
        "서명한 {n}명은 연말까지 {y} 유지를 바라고 있다.",
        "폭풍 뒤 {p:and} {q} 사이의 도로가 {m}시간 막혔다.",
        "{day} {p:loc} 공개 회의가 열린다.",
        "{a:obj} 반대하는 쪽은 돈 없는 사업이라고 말한다.",
        "상인들은 하루 손님 {n}명을 잃을까 걱정한다.",
        "위원회는 {m}주 뒤 {b:gen} 제안을 심의한다.",
        "{m}년 동안 {x} 주인이 세 번 바뀌었다.",
        "{q:to} 소방관 {n}명이 출동했다.",
        "{day} 질문을 받은 {a:also} {b:gen} 숫자에 답하지 않았다.",
    ),
)
