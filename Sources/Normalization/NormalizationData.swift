// SPDX-License-Identifier: Apache-2.0

/// How each Unicode scalar above ASCII is normalised, as runs; made by Tests/Benchmarks/Matching/make-folding-data.py
/// from Unicode 14.0.0. Scalars in no run separate words.
///
/// Stored here instead of computed with the standard library's Unicode tables, because fingerprints are stored: the
/// same text must have the same normal form on every host and after every upgrade.
enum NormalizationData {
    /// Runs separated by a space: kind, distance of the first scalar from the first of the previous run, `*` count if
    /// it is not one, then the value; numbers are hexadecimal. Kinds: `i` ignored, `k` unchanged, `a` unchanged and a
    /// word of its own, `m` shifted by the signed value, `s` replaced by the scalars after each `=`.
    static let runs: StaticString = """
        maa-49 i3 m5*2-80 m3+307 m4-88 m1-4b s2=31=34 s1=31=32 s1=33=34 m2-5f m1-60 m1-61 m1-62 m1-63 m1-64 s1=61=65 m1-64 \
        m1-63 m1-64 m1-65 m1-66 m1-63 m1-64 m1-65 m1-66 m1-6c m1*2-63 m2-64 m1-65 m1-66 m1-67 m2-69 m1-64 m1-65 m1-66 m1-67 \
        m1-64 s1=74=68 s1=73=73 m1-7f m1-80 m1-81 m1-82 m1-83 m1-84 s1=61=65 m1-84 m1-83 m1-84 m1-85 m1-86 m1-83 m1-84 m1-85 \
        m1-86 m1-8c m1*2-83 m2-84 m1-85 m1-86 m1-87 m2-89 m1-84 m1-85 m1-86 m1-87 m1-84 s1=74=68 m1-86 m1-9f m1-a0 m1-a1 \
        m1-a2 m1-a3 m1-a4 m1-a3 m1-a4 m1-a5 m1-a6 m1-a7 m1-a8 m1-a9 m1*2-aa m2-ab m1-ac m1*2-ad m2-ae m1-af m1-b0 m1-b1 \
        m1-b2 m1-b3 m1-b4 m1-b5 m1-b6 m1-b5 m1-b6 m1-b7 m1-b8 m1-b9 m1-ba m1-bb m1*2-bc m2-bd m1-be m1*2-bf m2-c0 m1-c1 \
        m1-c2 m1-c3 m1-c4 m1-c5 m1-c6 m1-c7 m1-c8 s1=69=6a s1=69=6a m1-ca m1*2-cb m2-cc m1*2-cd m2-ce m1-cf m1-d0 m1-d1 \
        m1-d2 m1-d3 m1-d4 m1-d5 m1-d6 m1-d5 m1-d6 m1-d7 m1-d8 m1-d9 m1-da m1-db m1-dc m1*2-dd m2-de m1-df m1-e0 m1-e1 m1-e2 \
        s1=6f=65 s1=6f=65 m1-e2 m1-e3 m1-e4 m1-e5 m1-e6 m1*2-e7 m2-e8 m1-e9 m1-ea m1-eb m1-ec m1-ed m1*2-ee m2-ef m1-f0 \
        m1-f1 m1-f2 m1*2-f3 m2-f4 m1-f5 m1-f6 m1-f7 m1-f8 m1-f9 m1-fa m1-fb m1-fc m1-fd m1-fe m1-fd m1-fe m1-fd m1-fe \
        m1*2-ff m2-100 m1-101 m1-102 m1-103 m1-104 m1-10c k1 m1+d2 m1+1 k1 m1+1 k1 m1+ce m1+1 k1 m1*2+cd m2+1 k1*2 m2-129 \
        m1-12a m1+cb m1-12b m1-12c m1+cd m1+cf k1 m1+d3 m1+d1 m1+1 k1*3 m3+d3 m1+d5 k1 m1+d6 m1-131 m1-132 m1+1 k1 m1+1 k1 \
        m1+da m1+1 k1 m1+da k1*2 m2+1 k1 m1+da m1-13a m1-13b m1*2+d9 m2+1 k1 m1+1 k1 m1+db m1+1 k1*3 m3+1 k1*7 s7=64=7a \
        s1=64=7a s1=64=7a s1=6c=6a s1=6c=6a s1=6c=6a s1=6e=6a s1=6e=6a s1=6e=6a m1-16c m1-16d m1-166 m1-167 m1-162 m1-163 \
        m1-15e m1-15f m1-160 m1-161 m1-162 m1-163 m1-164 m1-165 m1-166 m1-167 m1-178 m1-17d m1-17e m1-17f m1-180 s1=61=65 \
        s1=61=65 m1+1 k1 m1-17f m1-180 m1-17d m1-17e m1-17b m1-17c m1-17d m1-17e m1+a4 m1+a3 m1-186 s1=64=7a s1=64=7a \
        s1=64=7a m1-18d m1-18e m1-61 m1-38 m1-18a m1-18b m1-199 m1-19a s1=61=65 s1=61=65 m1-18f m1-190 m1-19f m1-1a0 m1-1a1 \
        m1-1a2 m1-19f m1-1a0 m1-1a1 m1-1a2 m1-19f m1-1a0 m1-1a1 m1-1a2 m1-19d m1-19e m1-19f m1-1a0 m1-19e m1-19f m1-1a0 \
        m1-1a1 m1-19f m1-1a0 m1-1a1 m1-1a2 m1-1a5 m1*2-1a6 m2-1a7 m1+1 k1 m1-1b6 m1-1b7 m1-82 k1 m1+1 k1 m1+1 k1 m1-1c5 \
        m1-1c6 m1-1c3 m1-1c4 m1-1bb m1-1bc m1-1bd m1-1be m1-1bf m1-1c0 m1-1c1 m1-1c2 m1-1b9 m1-1ba k1*6 m6+2a2b m1+1 k1 \
        m1-a3 m1+2a28 k1*2 m2+1 k1 m1-c3 m1+45 m1+47 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1*a ma-1f4 k1*56 m56-248 m1-4b \
        m1-248 m1-241 m1-3b m1-3a m1-35 m1-240 m1-23f m28-7d m1-275 m1-26f m1-26b m1-4f i1c*70 m70+1 k1 m1+1 k1 i1 m2+1 k1 \
        k4*3 m4+74 m7+2b m2+2d m1+2e m1+2f m2+33 m2+37 m1+3a m1+29 m1*11+20 m12*7+20 m7+f m1+1a m1+5 m1+8 m1+9 m1+a m1+15 \
        k1*11 m11+1 k1*7 m7-11 m1-6 m1-d m1-8 m1-5 m1+8 m1-1e m1-19 m1-d m1-e m1*2-f m2-16 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 \
        k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1-36 m1-30 m1-2f k1 m1-3c m1-40 m2+1 k1 m1-36 \
        m1+1 k1*2 m2*3-82 m3+35 m1+34 m1+50 m1+30 m1*3+50 m3+4f m1*4+50 m4+2e m1+2b m1+35 m1+50 m1*9+20 m9+1f m1*16+20 k16*9 \
        m9-1 k1*16 m16-1b m1-1c k1 m1-20 k1*3 m3-1 k1*4 m4-22 m1-25 m1-1b k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 \
        m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1-1 m1-2 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 i2*7 m7+1 k1 m1+1 k1 m1+1 \
        k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 \
        m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+f m1-8b m1-8c m1+1 k1 m1+1 k1 \
        m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1*2 m2-a0 m1-a1 m1-a2 m1-a3 m1+1 k1 m1-a1 m1-a2 m1+1 k1 m1-1 m1-2 m1-a6 m1*2-a7 m2-a8 \
        m1+1 k1 m1-aa m1-ab m1-ac m1-ad m1-a8 m1-a9 m1+1 k1 m1-1 m1-2 m1-9f m1-a0 m1-ab m1-ac m1-ad m1-ae m1-af m1-b0 m1-ad \
        m1-ae m1+1 k1 m1-ad m1-ae m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 \
        m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 \
        k1 m1+1 k1 m2*26+30 k2f*27 s27=565=582 k1 i9*2d i2e i2*2 i3*2 i3 k9*1b k1f*4 i11*6 i10*b ic k4*2 m2+5 m1+4 m1+24 \
        m1+2 m1+24 k1*2 m2+1e k1*16 i16 k1*8 m8+1 k1 i1*15 m15*a-630 ke*2 i2 m1-4a k1*3 s3=627=674 s1=648=674 s1=6c7=674 \
        s1=64a=674 k1*30 m30-66 k1*14 m14-77 k1 m1+15 m1-7a m1-7b k1*9 m9-82 k1*6 m6-1 k2 i1*8 i9*6 k6*2 i2*2 i3*4 k4*2 \
        m2*a-6c0 ka*3 k5 i10 k1 i1 k1*1e i1e*1b k1d*65 m73*a-790 ka*21 i21*9 k9*2 k6 i3 k3*16 i16*4 k4 i1*9 k9 i1*3 k3 i1*5 \
        k17*19 i19*3 k7*b k10*18 k19*6 i7*2 i8*8 k8*2a i2a*36 k36*29 m29-1 k1*7 m7-1 k1*2 m2-1 k1*7 i7 k1*10 i10 k1*3 i3*4 \
        k4*3 m3*3-43 m3-3f m1*2-3b m2-33 m1-30 k1*4 m6*a-936 kb*13 k14*8 ka*2 k4*16 k17*7 k8 k4*4 i6 k1*8 ka*2 s4=9c7=9be \
        s1=9c7=9d7 i1 k1 k9 m5*2-3b m3-30 k1*4 m6*a-9b6 ka*2 k4*6 k8 i2 k3*3 k4*6 ka*2 k4*16 k17*7 k8 m1-1 k2 m1+2 k2*2 i4 \
        k2*5 k9*2 k4*2 i2 k4 m8*2-43 m2-3f k1 m2-33 m8*a-a36 ka*6 k11*3 k4*9 ka*3 k4*16 k17*7 k8*2 k3*5 i7 k1*9 ka*3 k4*2 i2 \
        k3 k10*4 m6*a-ab6 k13*7 k8*3 k4*8 ka*2 k4*16 k17*7 k8*2 k3*5 i7 k1*8 ka s1=b47=b56 s3=b47=b3e s1=b47=b57 i1 k8*3 \
        m7*2-3b k3*5 m7*a-b36 kb*7 k11*2 k3*6 k9*3 k4*2 s2=b92=bd7 k1 k4*2 k3 k2*2 k5*2 k5*3 k6*c k10*5 k8*3 s4=bc6=bbe \
        s1=bc7=bbe s1=bc6=bd7 i1 k3 k7 mf*a-bb6 ka*3 k10*d ke*3 k4*17 k18*10 i12 k1*8 k9*2 m2-2 k2*3 i3 i8*2 k3*3 k5 k3*4 \
        m6*a-c36 k12*7 k8*4 k5*8 k9*3 k4*17 k18*a kb*5 i7 k1*3 s3=cbf=cd5 k1*4 k5 s1=cc6=cd5 s1=cc6=cd6 s2=cc6=cc2 \
        s1=cc6=cc2=cd5 k1 i1 k8*2 k8*2 k3*4 m6*a-cb6 kb*2 kf*d ke*3 k4*29 i29*2 k2*8 k9*3 s4=d46=d3e s1=d47=d3e s1=d46=d57 \
        i1 k1 k6*10 m12*a-d36 ka*9 ka*6 k7*3 k4*12 k15*18 k19*9 ka k3*7 ia k5*6 k7 k2*2 m2-1 k1 s1=dd9=dcf s1=dd9=dcf \
        s1=dd9=ddf k1 m7*a-db6 kc*2 af*30 i30 a1 m1-1 i1*7 ac*7 i7*8 m9*a-e20 a31*2 a3 a2*5 a6*18 a19 a2*a ia a1 m1-1 i1*9 \
        a9 a3*5 a6 i2*6 m8*a-ea0 sc=eab=e99 s1=eab=ea1 a1*2 k22 i18*2 m8*a-ef0 ka*a ib i2 i2 k5*5 s5=f42=fb7 k1*4 k5*4 \
        s4=f4c=fb7 k1*4 s4=f51=fb7 k1*4 s4=f56=fb7 k1*4 s4=f5b=fb7 k1*c sc=f40=fb5 k1*3 i7*5 m5+3c m1*2+3b m2+3a i1*4 k4*2 \
        i2*5 i6*2 k2*b sb=f92=fb7 k1*4 k5*4 s4=f9c=fb7 k1*4 s4=fa1=fb7 k1*4 s4=fa6=fb7 k1*4 s4=fab=fb7 k1*c sc=f90=fb5 k1*3 \
        ic a3a*26 m26-1 a1*4 i4*14 a14 m1*a-1010 a10*6 i6*4 a4*4 i4*3 a3 i1*3 a3*2 i2*7 a7*3 i3*4 a4*d id*c ac i1 m1*a-1060 \
        ia*4 m6*26+1c60 m27+1c60 m6+1c60 k3*2b m2c-20 k1*14c k14d*4 k6*7 k8 k2*4 k6*29 k2a*4 k6*21 k22*4 k6*7 k8 k2*4 k6*f \
        k10*39 k3a*4 k6*43 i45*3 kc*14 k17*10 k20*56 m58*6-8 k9*26c k26e*11 k12*1a k1f*4b k4e*b k12*14 i14 k1 ka*16 k21*14 \
        k20*d ke*3 k4*2 ae*34 i34*20 a23 a5 i1 m3*a-17b0 a10*a i1b*5 m5*a-17e0 k10*59 k60*29 i29 k1 k6*46 k50*1f k20*c k10*9 \
        i9*3 md*a-1916 aa*1e a20*5 a10*2c a30*1a m20*a-19a0 aa a26*17 i17*5 a9*35 i35*a ib*1d i1f m1*a-1a50 m10*a-1a60 a17 \
        i9*1f k50*6 s6=1b05=1b35 k1 s1=1b07=1b35 k1 s1=1b09=1b35 k1 s1=1b0b=1b35 k1 s1=1b0d=1b35 k1*3 s3=1b11=1b35 k1*21 i21 \
        k1*6 s6=1b3a=1b35 k1 s1=1b3c=1b35 k1*2 s2=1b3e=1b35 s1=1b3f=1b35 k1 s1=1b42=1b35 k1*9 mc*a-1b20 i1b*9 k15*2b i2b \
        k1*4 m4*a-1b80 ka*2c i2c k1*d k19*37 i37 m9*a-1c10 kd*3 m3*a-1c20 ka*24 m26-184e m1-184d m1-1844 m1*2-1842 m2-1843 \
        m1-183c m1-1824 m1+89c3 m8*2b-bc0 m2d*3-bc0 i13*3 i4*d kd i1*7 k7*4 i4 k1*6 i6 k1*3 i3*2 k2 k6*2c m2c-1ccb s1=61=65 \
        m1-1ccc k1 m1*2-1ccc m2-1ccd m1*8-1ccc k8 m1-1ccd m1-1b1a m1-1cce m1-1ccd m1*2-1ccc m2-1ccb m1-1ce2 m1*2-1af4 m2-44 \
        m1-1ce5 m1*2-1ce4 m2-1ce5 m1*2-1af0 m2-1ce6 k1 m1-1ce4 m1*3-1ce3 m3-1aff m1*2-3e m2-1ce6 m1*2-1ce3 m2-3c m1-1aeb \
        m1-1ce5 m1-37 m1*3-19ab m3*2-199a m2-1cf9 m1-1cf1 m1*2-1cef m2*2-19b4 m2-19a7 m1*2-19a3 k2*d md-193b k1*22 m22-1b49 \
        m1-1d39 m1-1b48 m1-1d3a m1-1b43 m1-1d3a m1-1b42 m1-1b41 m1-1b3e m1*3-1b3c m3-2c m1-1b0b m1-1b3c m1-25 m1-1b0c \
        m1-1b3b m1-1b3d m1*4-1b3c m4-1b3a m1*2-1b31 m2-1c0a m1*2-1b2d m2-9c m1*2-1b2e m2-1d41 m1*3-1b2c m3-1a07 i1*40 \
        m40-1d9f m1*2-1da0 m2-1da1 m1-1da2 m1-1da3 m1-1da4 m1*2-1da5 m2*2-1da6 m2-1da7 m1-1da8 m1-1da9 m1-1daa m1-1dab \
        m1-1dac m1-1dad m1-1dae m1*2-1daf m2-1db0 m1-1db1 m1-1db2 m1-1db3 m1-1db4 m1-1db5 m1-1db6 m1-1db7 m1*2-1db8 \
        m2*2-1db9 m2*2-1dba m2-1dbb m1-1dbc m1-1dbd m1-1dbe m1-1dbf m1-1dc0 m1-1dc1 m1-1dc2 m1*2-1dc3 m2-1dc4 m1-1dc5 \
        m1-1dc6 m1-1dc5 m1-1dc6 m1-1dc7 m1-1dc8 m1-1dc9 m1*2-1dca m2-1dcb m1-1dcc m1-1dcd m1-1dce m1-1dcf m1-1dd0 m1*2-1dd1 \
        m2-1dd2 m1-1dd3 m1-1dd4 m1-1dd5 m1*2-1dd6 m2-1dd7 m1-1dd8 m1-1dd9 m1-1dda m1-1ddb m1-1ddc m1*2-1ddd m2-1dde m1-1ddf \
        m1-1de0 m1-1de1 m1-1de2 m1-1de3 m1*2-1de4 m2-1de5 m1-1de6 m1-1de7 m1-1de6 m1-1de7 m1-1de8 m1-1de9 m1-1dea m1-1deb \
        m1-1dec m1*2-1ded m2-1dee m1-1def m1-1df0 m1-1df1 m1-1df2 m1-1df3 m1-1df4 m1-1df5 m1*2-1df6 m2-1df7 m1-1df8 m1-1df9 \
        m1-1dfa m1-1dfb m1-1dfc m1*2-1dfd m2-1dfe m1-1dff m1-1e00 m1-1e01 m1-1e02 m1-1e03 m1-1e04 m1-1e05 m1*2-1e06 m2-1e07 \
        m1-1e08 m1*2-1e09 m2-1e0a m1-1e0b m1-1e0c m1-1e0d m1-1e0e m1-1e0f m1-1e10 m1-1e11 m1*2-1e12 m2-1e13 m1-1e14 \
        m1*2-1e15 m2*2-1e16 m2-1e17 m1-1e18 m1-1e19 m1-1e1a m1-1e1b m1-1e2e m1-1e23 m1-1e21 m1-1e20 m1-1e39 m1-1e28 k1*2 \
        s2=73=73 k1 m1-1e3f m1-1e40 m1-1e41 m1-1e42 m1-1e43 m1-1e44 m1-1e45 m1-1e46 m1-1e47 m1-1e48 m1-1e49 m1-1e4a m1-1e4b \
        m1-1e4c m1-1e4d m1-1e4e m1-1e4f m1-1e50 m1-1e51 m1-1e52 m1-1e53 m1-1e54 m1-1e55 m1-1e56 m1-1e53 m1-1e54 m1-1e55 \
        m1-1e56 m1-1e57 m1-1e58 m1-1e59 m1-1e5a m1-1e5b m1-1e5c m1-1e5d m1-1e5e m1-1e5f m1-1e60 m1-1e61 m1-1e62 m1-1e5f \
        m1-1e60 m1-1e61 m1-1e62 m1-1e5d m1-1e5e m1-1e5f m1-1e60 m1-1e61 m1-1e62 m1-1e63 m1-1e64 m1-1e65 m1-1e66 m1-1e67 \
        m1-1e68 m1-1e69 m1-1e6a m1-1e6b m1-1e6c m1-1e6d m1-1e6e m1-1e6f m1-1e70 m1-1e71 m1-1e72 m1-1e73 m1-1e74 m1-1e6f \
        m1-1e70 m1-1e71 m1-1e72 m1-1e73 m1-1e74 m1-1e75 m1-1e76 m1-1e77 m1-1e78 m1-1e79 m1-1e7a m1-1e7b m1-1e7c m1-1e79 \
        m1-1e7a m1-1e7b m1-1e7c m1-1e7d m1-1e7e m1-1e7f m1-1e80 m1+1 k1 m1+1 k1 m1+1 k1 m1-1b4f m1-1b50 m1-1b51 m1-1b52 \
        m1-1b53 m1-1b54 m1-1b55 m1-1b56 m1-1b57 m1-1b58 m1-1b59 m1-1b5a m1-1b5b m1-1b5c m1-1b5d m1-1b5e m1-1b5b m1-1b5c \
        m1-1b5d m1-1b5e m1-1b5f m1-1b60 m3-1b63 m1-1b64 m1-1b65 m1-1b66 m1-1b67 m1-1b68 m3-1b69 m1-1b6a m1-1b6b m1-1b6c \
        m1-1b6d m1-1b6e m1-1b6f m1-1b70 m1-1b71 m1-1b72 m1-1b73 m1-1b74 m1-1b75 m1-1b76 m1-1b77 m1-1b78 m1-1b77 m1-1b78 \
        m1-1b79 m1-1b7a m1-1b7b m1-1b7c m1-1b7d m1-1b7e m1-1b7f m1-1b80 m1-1b81 m1-1b82 m1-1b83 m1-1b84 m1-1b85 m1-1b86 \
        m1-1b81 m1-1b82 m1-1b83 m1-1b84 m1-1b85 m1-1b86 m3-1b89 m1-1b8a m1-1b8b m1-1b8c m1-1b8d m1-1b8e m3-1b8b m1-1b8c \
        m1-1b8d m1-1b8e m1-1b8f m1-1b90 m1-1b91 m1-1b92 m2-1b94 m2-1b96 m2-1b98 m2-1b9a m1-1b97 m1-1b98 m1-1b99 m1-1b9a \
        m1-1b9b m1-1b9c m1-1b9d m1-1b9e m1-1b9f m1-1ba0 m1-1ba1 m1-1ba2 m1-1ba3 m1-1ba4 m1-1ba5 m1-1ba6 m1-1bbf m1-1bc0 \
        m1-1bbd m1-1bbe m1-1bbd m1-1bbe m1-1bbd m1-1bbe m1-1bb9 m1-1bba m1-1bb5 m1-1bb6 m1-1bb3 m1-1bb4 m3-1bcf m1-1bd0 \
        m1-1bd1 m1-1bd2 m1-1bd3 m1-1bd4 m1-1bd5 m1-1bd6 m1-1bd7 m1-1bd8 m1-1bd9 m1-1bda m1-1bdb m1-1bdc m1-1bdd m1-1bde \
        m1-1bd9 m1-1bda m1-1bdb m1-1bdc m1-1bdd m1-1bde m1-1bdf m1-1be0 m1-1be1 m1-1be2 m1-1be3 m1-1be4 m1-1be5 m1-1be6 \
        m1-1be7 m1-1be8 m1-1bd7 m1-1bd8 m1-1bd9 m1-1bda m1-1bdb m1-1bdc m1-1bdd m1-1bde m1-1bdf m1-1be0 m1-1be1 m1-1be2 \
        m1-1be3 m1-1be4 m1-1be5 m1-1be6 m1-1bff m1-1c00 m1-1c01 m1-1c02 m1-1c03 m2-1c05 m1-1c06 m1-1c07 m1-1c08 m1-1c09 \
        m1-1c0a m1-1c0b m2-1c05 m4-1c0b m1-1c0c m1-1c0d m2-1c0f m1-1c10 m1-1c13 m1-1c14 m1-1c13 m1-1c14 m1-1c15 m4-1c17 \
        m1-1c18 m1-1c19 m1-1c1a m3-1c1d m1-1c1e m1-1c1f m1-1c20 m1-1c21 m1-1c22 m5-1c1b m1-1c1c m1-1c1d m1-1c1e m1-1c23 \
        m1-1c24 m1-1c21 m1-1c22 m1-1c23 m1-1c24 m1-1c25 m1-1c26 m1-1c2b m6-1c29 m1-1c2a m1-1c2b m2-1c2d m1-1c2e m1-1c39 \
        m1-1c3a m1-1c31 m1-1c32 m1-1c33 if*5 i1f*5 i36*5 i6*a ma-2040 m1-2008 m3*6-2040 mb-2011 m1*a-2050 m10-202f m1-202c \
        m1-2023 m1-201b m1-202f m1-202d m1*4-202b m4-202a m1*2-2028 i35*21 m32-209f m5-1eac m3*2-20a3 m2-20a4 m1-20a5 \
        m1-20a6 m1*2-20a7 m2-20a8 m1-20a6 m1-20a7 m2-20a7 m4*3-20a9 m3-20aa m1-20ab m7-20aa m2-1d5d m2-20ae m2-20bf \
        m1*3-20ca m4-20ca m1*2-20cb m2+1c m1-20c6 m1-20c5 m1*4-1b65 m4-20d0 m3-1d7c m1-1d8a m1-1d8b m1-1d7f m6-20e1 \
        m1*2-20e2 m2*2-20df k6 s2=31=37 s1=31=39 s1=31=31=30 s1=31=33 s1=32=33 s1=31=35 s1=32=35 s1=33=35 s1=34=35 s1=31=36 \
        s1=35=36 s1=31=38 s1=33=38 s1=35=38 s1=37=38 m1-212e m1-20f7 s1=69=69 s1=69=69=69 s1=69=76 m1-20ee s1=76=69 \
        s1=76=69=69 s1=76=69=69=69 s1=69=78 m1-20f1 s1=78=69 s1=78=69=69 m1-2100 m1*2-210a m2-2102 m1-2107 s1=69=69 \
        s1=69=69=69 s1=69=76 m1-20fe s1=76=69 s1=76=69=69 s1=76=69=69=69 s1=69=78 m1-2101 s1=78=69 s1=78=69=69 m1-2110 \
        m1*2-211a m2-2112 k1*3 m3+1 k1*5 s5=30=33 m2d7*9-242f s9=31=30 s1=31=31 s1=31=32 s1=31=33 s1=31=34 s1=31=35 s1=31=36 \
        s1=31=37 s1=31=38 s1=31=39 s1=32=30 m1*9-2443 s9=31=30 s1=31=31 s1=31=32 s1=31=33 s1=31=34 s1=31=35 s1=31=36 \
        s1=31=37 s1=31=38 s1=31=39 s1=32=30 m1*9-2457 s9=31=30 s1=31=31 s1=31=32 s1=31=33 s1=31=34 s1=31=35 s1=31=36 \
        s1=31=37 s1=31=38 s1=31=39 s1=32=30 m4f-24ba k1*15 k28b*1e m48a*30+30 k30*30 m30+1 k1 m1-29f7 m1-ee6 m1-29e7 k1*2 \
        m2+1 k1 m1+1 k1 m1+1 k1 m1-2a1c m1-29fd m1-2a1f m1-2a1e k1 m1+1 k1*2 m2+1 k1*6 m6-2c12 m1-2c07 m1*2-2a3f m2+1 k1 \
        m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 \
        k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 \
        m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 \
        k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1*2 m8+1 k1 m1+1 k1 i1*3 m3+1 k1 ka k3*26 k27 k6 k3*38 m3f-e i10 k1*17 \
        k20*7 k8*7 k8*7 k8*7 k8*7 k8*7 k8*7 k8*7 i8*20 k4f a1d6*3 a1c*9 i9*4 k4*2 a3*5 m7+2309 m1*2+230b a2*2 a6*b mb-1 a1 \
        m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1*2 m2-1 a1 m1-1 a1 m1-1 a1*6 \
        m6-1 m1-2 a1 m1-1 m1-2 a1 m1-1 m1-2 a1 m1-1 m1-2 a1 m1-1 m1-2 a1*16 m16-4e a1*2 i4*2 a4 m1-1 s1=3088=308a a2*b mb-1 \
        a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1 m1-1 a1*2 m2-1 a1 m1-1 a1 m1-1 \
        a1*6 m6-1 m1-2 a1 m1-1 m1-2 a1 m1-1 m1-2 a1 m1-1 m1-2 a1 m1-1 m1-2 a1*16 m16-4e a1*2 m2*4-8 a5*2 m2-1 s1=30b3=30c8 \
        a6*2b m2c*2-2031 m2-1f89 m1-2032 m1*2-1f89 m2*3-2034 m3*6-1f8a m6-2026 m1*3-203b m3-2023 m1*a-203c ma*15-1fee \
        m15-2004 m1*2-2051 m2*2-1fa0 m2-1f9d m1-1f9c m1-1f98 m1-1f95 m1-1f94 m1-2052 m1-1f92 m1-1f91 m1*2-2054 m2-2053 \
        m1*2-2052 m2-204f m1-204e m1*5-204d m5-204b m1-2048 m1-203f m1-2039 m1-2035 m1*2-1f91 m2*3-202d m3*2-2003 m2-2001 \
        m1*2-1ff9 m2-1ff8 m1-1fef m1-1fed m4+1c6e m1+1cf9 m1+1c75 m1+2546 ab*20 a50*10 m30+1be0 m1+1c6b m1+1be7 m1+24b8 \
        m1+1c70 m1+1f48 m1+1bdd m1+1f44 m1+1c35 m1+2118 k1f*8 s9=32=31 s1=32=32 s1=32=33 s1=32=34 s1=32=35 s1=32=36 s1=32=37 \
        s1=32=38 s1=32=39 s1=33=30 s1=33=31 s1=33=32 s1=33=33 s1=33=34 s1=33=35 m21+1b80 m1+1c0b m1+1b87 m1+2458 m1+1c10 \
        m1+1ee8 m1+1b7d m1+1ee4 m1+1bd5 m1+20b8 s28=33=36 s1=33=37 s1=33=38 s1=33=39 s1=34=30 s1=34=31 s1=34=32 s1=34=33 \
        s1=34=34 s1=34=35 s1=34=36 s1=34=37 s1=34=38 s1=34=39 s1=35=30 a141*19c0 a1a00*5200 k5200*48d k4d0*2e k30*10d \
        k110*10 m10*a-a5f0 ka*2 m16+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 \
        m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1*2 i2*4 i5*a kb m1+1 \
        k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1-a252 \
        m1-a251 i1*2 k2*50 i50*2 k27*9 mb+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1*3 m3+1 k1 m1+1 k1 m1+1 k1 \
        m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 \
        k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1-1 k1*8 \
        m8+1 k1 m1+1 k1 m1-8a04 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1*2 m4+1 k1 m1-a528 k1*2 m2+1 k1 m1+1 k1*3 m3+1 k1 \
        m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1-a544 m1-a54f m1-a54b m1-a541 m1-a544 k1 \
        m1-a512 m1-a52a m1-a515 m1+3a0 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1+1 k1 m1-30 m1-a543 m1-8a38 \
        m1+1 k1 m1+1 k1 m6+1 k1 k2 k2 m1+1 k1 m1+1 k1 m19-a78f m1-a78d m1-a783 m1+1 k1*2 m2-a790 s1=6f=65 k1*c ic k1*21 i25 \
        k4*6 k10*34 k40*44 i44 k1 mb*a-a8a0 i10*12 k12*6 k9 k2*3 m3*a-a8d0 ka*21 i21*3 k5*24 k30*1d k20*33 i33 k1*d k1b \
        m1*a-a9a0 a10*5 i5 a1*a ma*a-a9c0 aa*5 k6*37 k40*e m10*a-aa20 a10*17 a1a i1*3 a3*2 k2*30 i30 k1 i1*3 k3*2 i2*2 k2*5 \
        i5*2 k2 i1 k1 k19*3 k5*10 k12*4 i4 kb*6 k8*6 k8*6 kf*7 k8*7 k8*2b m2c-435 m1-26 m1-a8f3 m1-d k1*9 m9-a8dc m7*50-97d0 \
        k50*2b k2c i1 m3*a-abc0 k2bc0*17 k1b*31 m2135-6cb8 m1-920d m1-6a38 m1-6c3b m1-8a33 m1-aad3 m1-a521 m1-596b m1-596c \
        m1-9fb8 m1-6739 m1-a384 m1-9fc4 m1-9717 m1-82a5 m1-798a m1-72d1 m1-7157 m1-701a m1-6884 m1-8f12 m1-8bfa m1-883d \
        m1-8539 m1-74db m1-67af m1-5f29 m1-aa99 m1-a5a7 m1-8e19 m1-8703 m1-72f2 m1-5b02 m1-9bd1 m1-8937 m1-7356 m1-6fc0 \
        m1-965c m1-774e m1-7108 m1-9a5e m1-9212 m1-8bc0 m1-862f m1-685e m1-a9a7 m1-a777 m1-a651 m1-946c m1-8e5e m1-8722 \
        m1-824c m1-7933 m1-732f m1-72da m1-6b48 m1-6206 m1-5dca m1-5b40 m1-80af m1-7fbd m1-7b9d m1-7575 m1-663b m1-5ac1 \
        m1-6e6b m1-a063 m1-9a3f m1-7ce4 m1-78c7 m1-86e4 m1-807d m1-6c86 m1-6252 m1-a072 m1-9ce9 m1-8f39 m1-8b73 m1-8a3f \
        m1-7c20 m1-7b19 m1-6306 m1-a680 m1-78c8 m1-a778 m1-a789 m1-7f3a m1-7b99 m1-7567 m1-62e4 m1-6dda m1-968c m1-8f5a \
        m1-6e5f m1-ab25 m1-9d78 m1-994e m1-85da m1-83f2 m1-a64c m1-8069 m1-a9a6 m1-99bd m1-ab5a m1-8c9c m1-93f1 m1-7c48 \
        m1-a5a8 m1-a10e m1-826c m1-7525 m1-6ec5 m1-8db6 m1-69c1 m1-8cea m1-9675 m1-768f m1-95d5 m1-8411 m1-aac9 m1-a80f \
        m1-a7b0 m1-90f9 m1-7c94 m1-770d m1-6eab m1-67af m1-a68a m1-a53e m1-a00e m1-9a96 m1-93be m1-8986 m1-805b m1-63d9 \
        m1-5f1d m1-5af1 m1-5abb m1-a6ef m1-92c5 m1-8e15 m1-6a2b m1-9b1a m1-97ff m1-9790 m1-94f7 m1-8a6f m1-884a m1-850b \
        m1-7fcb m1-7ba2 m1-7928 m1-6a72 m1-74ab m1-6977 m1-6651 m1-a785 m1-a6fa m1-a4e1 m1-88d7 m1-70de m1-6ef7 m1-9ad9 \
        m1-99ae m1-9629 m1-8df7 m1-7d68 m1-8632 m1-aac4 m1-a2b0 m1-9dc3 m1-9bf1 m1-9990 m1-85fb m1-8545 m1-7a15 m1-796a \
        m1-677d m1-62bc m1-626b m1-619c m1-aa2a m1-8008 m1-6803 m1-6300 m1-98d8 m1-ab34 m1-a8e1 m1-9dce m1-9d7e m1-9425 \
        m1-8fbd m1-87f2 m1-837f m1-74c6 m1-6947 m1-5a37 m1-933d m1-6398 m1-a73e m1-924d m1-91d6 m1-8c89 m1-8b2f m1-85c3 \
        m1-8474 m1-8163 m1-7cbf m1-6172 m1-a864 m1-97a4 m1-635b m1-a9a9 m1-9cbc m1-8bec m1-6aad m1-9a4d m1-9895 m1-91c3 \
        m1-8654 m1-6356 m1-a7b4 m1-a5cf m1-9d7a m1-93cd m1-9293 m1-913a m1-8cfe m1-85de m1-8403 m1-7a6d m1-7118 m1-7107 \
        m1-681d m1-6308 m1-a6ac m1-8b32 m1-a5d0 m1-881e m1-8557 m1-73f6 m1-634e m1-5d9b m1-5b54 m1-925d m1-8c2a m1-780e \
        m1-7f2c m1-7ed8 m1-7d67 m1-873a m1-8962 m1-6ea4 m1-ab3d m1-76c8 m1-a7c5 m1-a7f9 m1-9b5b m1-972f m1-7d2d m1-9e7f \
        m1-8ce7 m1-9352 m1-6acc m1-71bc m1-63bc m1-707f m1-9b38 m1-a8cc m1-a44d a1*2 m2-a1b6 a1 m1-939e a1*2 m2-a837 m1-86ec \
        m1-834d m1-80dc m1-80bb m1-80b5 m1-808c m1-62c6 m1-7d5f m1-7a61 a1 m1-740e a1 m1-6f2a a1*2 m2-69ed m1-6929 a1*3 \
        m3-613b m1-612f m1-6104 m1-5c79 m1-6950 m1-6378 m1-aa82 m1-a94a m1-a8e5 m1-a76a m1-a750 m1-a6e4 m1-a499 m1-a431 \
        m1-a3d0 m1-a1f9 m1-a192 m1-9dd7 m1-9dce m1-99a9 m1-98d6 m1-98b1 m1-984e m1-94f2 m1-9460 m1-93b2 m1-91bf m1-8cce \
        m1-8c2c m1-8b25 m1-88da m1-881e m1-8628 m1-81ba m1-810e m1-8104 m1-8106 m1-80ff m1-80fa m1-80f4 m1*2-80c5 m2-8014 \
        m1-7fd4 m1-7e96 m1-7c63 m1-7c4f m1-7c18 m1-7ae8 m1-7a56 m1-786f m1-77e4 m1-77e5 m1-7608 m1-7150 m1-70cb m1-6f61 \
        m1-6f2a m1-6d91 m1-6d5d m1-6ab0 m1-6a2f m1-6385 m1-626a m1-622f m1-99f6 m1+14882 m1-7855 m3-ac4a m1-a8bc m1-a90a \
        m1-aaf3 m1-a92f m1-a8f5 m1-a7af m1-a77d m1-a4db m1-a524 m1-a4e1 m1-a499 m1-a222 m1-a1ca m1-a13a m1-a12b m1-a01e \
        m1-9f59 m1-9bb0 m1-9baa m1-9b1b m1-9ad8 m1-99ae m1-9939 m1-9980 m1-98fb m1-992a m1-9899 m1-9858 m1-96c9 m1-9672 \
        m1-963d m1-953a m1-941d m1-937b m1-9378 m1-933e m1-8f1c m1-8edc m1-8d56 m1-8bbd m1-8bce m1-8b78 m1-8a7d m1-892e \
        m1-82f6 m1-8869 m1-87f0 m1-8776 m1-8630 m1-859c m1-8568 m1-8487 m1-8486 m1-83dc m1-83cc m1-83b4 m1-835f m1-836a \
        m1-81df m1-7ffb m1-7eed m1-7e33 m1-7d54 m1-7cbc m1-7b73 m1-7aad m1-7761 m1-76c5 m1-733c m1-7175 m1-7131 m1-7122 \
        m1-6ffa m1-6fc2 m1-6ff0 m1-6fbb m1-6fbf m1-6fd1 m1-6f86 m1-6f36 m1-6db9 m1-6b8a m1-6a51 m1-692b m1-684f m1-644a \
        m1-63e4 m1-6372 m1-62ee m1-62cb m1-62c0 m1-6291 m1-5fbb m1-5b32 m1+12d7b m1+12d74 m1+13904 m1-bf35 m1-babb m1-ba9b \
        m1+15774 m1+161fa m1+183fc m1-5b95 m1-5b4b s27=66=66 s1=66=69 s1=66=6c s1=66=66=69 s1=66=66=6c s1=73=74 s1=73=74 \
        sd=574=576 s1=574=565 s1=574=56b s1=57e=576 s1=574=56d m6-f544 i1 m1-f52d m1-f53e m1-f551 m1*2-f54f m2*3-f549 \
        m3-f53f m1-f53e m2-f541 m1-f542 m1-f543 m1-f544 m1-f55e m1-f55f m1*7-f560 m8*5-f560 m6-f560 m2*2-f560 m3*2-f560 \
        m3*5-f560 m5-f576 m1-f57b m1-f572 m1-f56a s1=5d0=5dc m1-f529 m1-f52a m1-f4d7 m1-f4d8 m1-f4d9 m1-f4da m1-f4d8 m1-f4d9 \
        m1-f4da m1-f4db m1-f4da m1-f4db m1-f4dc m1-f4dd m1-f4e4 m1-f4e5 m1-f4e6 m1-f4e7 m1-f4e3 m1-f4e4 m1-f4e5 m1-f4e6 \
        m1-f4ed m1-f4ee m1-f4ef m1-f4f0 m1-f4c6 m1-f4c7 m1-f4c8 m1-f4c9 m1-f4c8 m1-f4c9 m1-f4ca m1-f4cb m1-f4ee m1-f4ef \
        m1-f4f0 m1-f4f1 m1-f4f3 m1-f4f4 m1-f4f5 m1-f4f6 m1-f4f4 m1-f4f5 m1-f4f6 m1*2-f4f7 m2-f4f8 m1-f4f9 m1-f4fa m1-f4f5 \
        m1-f4f6 m1-f4f8 m1-f4f9 m1-f4f8 m1-f4f9 m1-f500 m1-f501 m1-f4f2 m1-f4f3 m1-f4fb m1-f4fc m1-f54b m1-f54c m1-f54d \
        m1-f54e m1-f4e3 m1-f4e4 m1-f4e5 m1-f4e6 m1-f4e3 m1-f4e4 m1-f4e5 m1-f4e6 m1-f4e9 m1-f4ea m1-f4eb m1-f4ec m1-f4e4 \
        m1*2-f4e5 m2-f4e6 m1-f4e7 m1-f4e8 m1-f4cf m1-f4d0 m1-f55f m1-f560 m1-f561 m1-f562 m1-f563 m1-f564 m1-f565 m1-f566 \
        m1-f4dc m1-f4dd m1-f4de m1-f4df m22-f526 m1-f527 m1-f528 m1-f529 m1-f510 m1-f511 m1-f513 m1-f514 m1-f513 m1-f514 \
        s1=6c7=674 m1-f513 m1-f514 m1-f51b m1-f51c m1-f519 m1-f51a m1-f514 m1-f515 m1-f516 m1-f517 m1-f59e m1-f59f \
        s1=64a=627 s1=64a=627 s1=64a=6d5 s1=64a=6d5 s1=64a=648 s1=64a=648 s1=64a=6c7 s1=64a=6c7 s1=64a=6c6 s1=64a=6c6 \
        s1=64a=6c8 s1=64a=6c8 s1=64a=6d0 s1=64a=6d0 s1=64a=6d0 s1=64a=64a s1=64a=64a s1=64a=64a m1-f5b2 m1-f5b3 m1-f5b4 \
        m1-f5b5 s1=64a=62c s1=64a=62d s1=64a=645 s1=64a=64a s1=64a=64a s1=628=62c s1=628=62d s1=628=62e s1=628=645 \
        s1=628=64a s1=628=64a s1=62a=62c s1=62a=62d s1=62a=62e s1=62a=645 s1=62a=64a s1=62a=64a s1=62b=62c s1=62b=645 \
        s1=62b=64a s1=62b=64a s1=62c=62d s1=62c=645 s1=62d=62c s1=62d=645 s1=62e=62c s1=62e=62d s1=62e=645 s1=633=62c \
        s1=633=62d s1=633=62e s1=633=645 s1=635=62d s1=635=645 s1=636=62c s1=636=62d s1=636=62e s1=636=645 s1=637=62d \
        s1=637=645 s1=638=645 s1=639=62c s1=639=645 s1=63a=62c s1=63a=645 s1=641=62c s1=641=62d s1=641=62e s1=641=645 \
        s1=641=64a s1=641=64a s1=642=62d s1=642=645 s1=642=64a s1=642=64a s1=643=627 s1=643=62c s1=643=62d s1=643=62e \
        s1=643=644 s1=643=645 s1=643=64a s1=643=64a s1=644=62c s1=644=62d s1=644=62e s1=644=645 s1=644=64a s1=644=64a \
        s1=645=62c s1=645=62d s1=645=62e s1=645=645 s1=645=64a s1=645=64a s1=646=62c s1=646=62d s1=646=62e s1=646=645 \
        s1=646=64a s1=646=64a s1=647=62c s1=647=645 s1=647=64a s1=647=64a s1=64a=62c s1=64a=62d s1=64a=62e s1=64a=645 \
        s1=64a=64a s1=64a=64a m1*2-f62b m2-f613 i1*6 s6=64a=631 s1=64a=632 s1=64a=645 s1=64a=646 s1=64a=64a s1=64a=64a \
        s1=628=631 s1=628=632 s1=628=645 s1=628=646 s1=628=64a s1=628=64a s1=62a=631 s1=62a=632 s1=62a=645 s1=62a=646 \
        s1=62a=64a s1=62a=64a s1=62b=631 s1=62b=632 s1=62b=645 s1=62b=646 s1=62b=64a s1=62b=64a s1=641=64a s1=641=64a \
        s1=642=64a s1=642=64a s1=643=627 s1=643=644 s1=643=645 s1=643=64a s1=643=64a s1=644=645 s1=644=64a s1=644=64a \
        s1=645=627 s1=645=645 s1=646=631 s1=646=632 s1=646=645 s1=646=646 s1=646=64a s1=646=64a m1-f646 s1=64a=631 \
        s1=64a=632 s1=64a=645 s1=64a=646 s1=64a=64a s1=64a=64a s1=64a=62c s1=64a=62d s1=64a=62e s1=64a=645 s1=64a=647 \
        s1=628=62c s1=628=62d s1=628=62e s1=628=645 s1=628=647 s1=62a=62c s1=62a=62d s1=62a=62e s1=62a=645 s1=62a=647 \
        s1=62b=645 s1=62c=62d s1=62c=645 s1=62d=62c s1=62d=645 s1=62e=62c s1=62e=645 s1=633=62c s1=633=62d s1=633=62e \
        s1=633=645 s1=635=62d s1=635=62e s1=635=645 s1=636=62c s1=636=62d s1=636=62e s1=636=645 s1=637=62d s1=638=645 \
        s1=639=62c s1=639=645 s1=63a=62c s1=63a=645 s1=641=62c s1=641=62d s1=641=62e s1=641=645 s1=642=62d s1=642=645 \
        s1=643=62c s1=643=62d s1=643=62e s1=643=644 s1=643=645 s1=644=62c s1=644=62d s1=644=62e s1=644=645 s1=644=647 \
        s1=645=62c s1=645=62d s1=645=62e s1=645=645 s1=646=62c s1=646=62d s1=646=62e s1=646=645 s1=646=647 s1=647=62c \
        s1=647=645 m1-f692 s1=64a=62c s1=64a=62d s1=64a=62e s1=64a=645 s1=64a=647 s1=64a=645 s1=64a=647 s1=628=645 \
        s1=628=647 s1=62a=645 s1=62a=647 s1=62b=645 s1=62b=647 s1=633=645 s1=633=647 s1=634=645 s1=634=647 s1=643=644 \
        s1=643=645 s1=644=645 s1=646=645 s1=646=647 s1=64a=645 s1=64a=647 i1*3 s3=637=64a s1=637=64a s1=639=64a s1=639=64a \
        s1=63a=64a s1=63a=64a s1=633=64a s1=633=64a s1=634=64a s1=634=64a s1=62d=64a s1=62d=64a s1=62c=64a s1=62c=64a \
        s1=62e=64a s1=62e=64a s1=635=64a s1=635=64a s1=636=64a s1=636=64a s1=634=62c s1=634=62d s1=634=62e s1=634=645 \
        s1=634=631 s1=633=631 s1=635=631 s1=636=631 s1=637=64a s1=637=64a s1=639=64a s1=639=64a s1=63a=64a s1=63a=64a \
        s1=633=64a s1=633=64a s1=634=64a s1=634=64a s1=62d=64a s1=62d=64a s1=62c=64a s1=62c=64a s1=62e=64a s1=62e=64a \
        s1=635=64a s1=635=64a s1=636=64a s1=636=64a s1=634=62c s1=634=62d s1=634=62e s1=634=645 s1=634=631 s1=633=631 \
        s1=635=631 s1=636=631 s1=634=62c s1=634=62d s1=634=62e s1=634=645 s1=633=647 s1=634=647 s1=637=645 s1=633=62c \
        s1=633=62d s1=633=62e s1=634=62c s1=634=62d s1=634=62e s1=637=645 s1=638=645 m1-f715 m1-f716 s13=62a=62c=645 \
        s1=62a=62d=62c s1=62a=62d=62c s1=62a=62d=645 s1=62a=62e=645 s1=62a=645=62c s1=62a=645=62d s1=62a=645=62e \
        s1=62c=645=62d s1=62c=645=62d s1=62d=645=64a s1=62d=645=64a s1=633=62d=62c s1=633=62c=62d s1=633=62c=64a \
        s1=633=645=62d s1=633=645=62d s1=633=645=62c s1=633=645=645 s1=633=645=645 s1=635=62d=62d s1=635=62d=62d \
        s1=635=645=645 s1=634=62d=645 s1=634=62d=645 s1=634=62c=64a s1=634=645=62e s1=634=645=62e s1=634=645=645 \
        s1=634=645=645 s1=636=62d=64a s1=636=62e=645 s1=636=62e=645 s1=637=645=62d s1=637=645=62d s1=637=645=645 \
        s1=637=645=64a s1=639=62c=645 s1=639=645=645 s1=639=645=645 s1=639=645=64a s1=63a=645=645 s1=63a=645=64a \
        s1=63a=645=64a s1=641=62e=645 s1=641=62e=645 s1=642=645=62d s1=642=645=645 s1=644=62d=645 s1=644=62d=64a \
        s1=644=62d=64a s1=644=62c=62c s1=644=62c=62c s1=644=62e=645 s1=644=62e=645 s1=644=645=62d s1=644=645=62d \
        s1=645=62d=62c s1=645=62d=645 s1=645=62d=64a s1=645=62c=62d s1=645=62c=645 s1=645=62e=62c s1=645=62e=645 \
        s3=645=62c=62e s1=647=645=62c s1=647=645=645 s1=646=62d=645 s1=646=62d=64a s1=646=62c=645 s1=646=62c=645 \
        s1=646=62c=64a s1=646=645=64a s1=646=645=64a s1=64a=645=645 s1=64a=645=645 s1=628=62e=64a s1=62a=62c=64a \
        s1=62a=62c=64a s1=62a=62e=64a s1=62a=62e=64a s1=62a=645=64a s1=62a=645=64a s1=62c=645=64a s1=62c=62d=64a \
        s1=62c=645=64a s1=633=62e=64a s1=635=62d=64a s1=634=62d=64a s1=636=62d=64a s1=644=62c=64a s1=644=645=64a \
        s1=64a=62d=64a s1=64a=62c=64a s1=64a=645=64a s1=645=645=64a s1=642=645=64a s1=646=62d=64a s1=642=645=62d \
        s1=644=62d=645 s1=639=645=64a s1=643=645=64a s1=646=62c=62d s1=645=62e=64a s1=644=62c=645 s1=643=645=645 \
        s1=644=62c=645 s1=646=62c=62d s1=62c=62d=64a s1=62d=62c=64a s1=645=62c=64a s1=641=645=64a s1=628=62d=64a \
        s1=643=645=645 s1=639=62c=645 s1=635=645=645 s1=633=62e=64a s1=646=62c=64a s29=635=644=6d2 s1=642=644=6d2 \
        s1=627=644=644=647 s1=627=643=628=631 s1=645=62d=645=62f s1=635=644=639=645 s1=631=633=648=644 s1=639=644=64a=647 \
        s1=648=633=644=645 s1=635=644=64a s1=635=644=64a=627=644=644=647=639=644=64a=647=648=633=644=645 \
        s1=62c=644=62c=644=627=644=647 i5*10 i20*10 i50*3 k3 i1 i2*a ma-f85f m1-f85a m1-f85b m1-f85c m1-f85d m1-f83d m1-f83e \
        m1-f860 m1-f861 m1-f83f m1-f840 m1-f841 m1-f842 m1-f866 m1*2-f867 m2-f868 m1-f869 m1-f86a m1-f84c m1-f84d m1-f86b \
        m1-f86c m1-f86d m1*2-f86e m2-f86f m1-f870 m1*2-f871 m2-f872 m1-f873 m1*2-f874 m2-f875 m1-f876 m1*2-f877 m2-f878 \
        m1-f879 m1*2-f87a m2*2-f87b m2*2-f87c m2*2-f87d m2*2-f87e m2-f87f m1-f880 m1*2-f881 m2-f882 m1-f883 m1*2-f884 \
        m2-f885 m1-f886 m1*2-f887 m2-f888 m1-f889 m1*2-f88a m2-f88b m1-f88c m1*2-f88d m2-f88e m1-f88f m1*2-f890 m2-f891 \
        m1-f892 m1*2-f893 m2-f894 m1-f895 m1-f896 m1-f890 m1-f891 m1-f892 m1*2-f893 m2-f894 m1-f895 m1*2-f896 m2-f897 \
        m1-f898 m1*2-f899 m2-f89a m1-f89b m1*2-f89c m2-f89d m1-f89e m1*2-f89f m2-f8a0 m1-f8a1 m1*2-f8a2 m2-f8a3 m1-f8a4 \
        m1*2-f8a5 m2-f8a6 m1-f8a5 m1-f8a6 m1-f8a7 m1-f8a8 m1-f8a9 m1-f8aa s1=644=627 s1=644=627 s1=644=627 s1=644=627 \
        s1=644=627 s1=644=627 s1=644=627 s1=644=627 i3 m11*a-fee0 m11*1a-fec0 m20*1a-fee0 m25-ce74 m1-cec6 m1-cec5 m1-cec4 \
        m1-cec3 m1-cec2 m1-ce89 m1-ce88 m1-ce87 m1-ceac m1-ce74 m1-cecf m1-cece m1-cecd m1-cecc m1*2-cecb m2-ceca m1-cec9 \
        m1-cec8 m1-cec7 m1-cec6 m1-cec5 m1-cec4 m1-cec3 m1-cec2 m1-cec1 m1-cec0 m1-cebe m1-cebd m1-cebc m1*6-cebb m6-ceb9 \
        m1-ceb7 m1-ceb5 m1-ceb3 m1*5-ceb1 m5-ceb0 m1-ceaf m1*6-ceae m6-cead m1-ceaa i1*2 m2-ee40 m1*2-eea1 m2-edf9 m1-eea2 \
        m1*2-edf9 m2*3-eea4 m3*6-edfa m6-ee96 m1*3-eeab m3-ee93 m1*a-eeac md*6-ee61 m8*6-ee63 m8*6-ee65 m8*3-ee67 i1f*3 k7*c \
        kd*1a k1b*13 k14*2 k3*f k11*e k30*7b k87*2d k39*39 k4a*2 i73 k83*1d k20*31 i40 k1*1b k1f*24 k2d*1e k23*26 i26*5 \
        ka*1e k20*24 k28*8 k9*5 m2f*28+28 k28*76 m78*a-10470 m10*24+28 k28*24 k28*28 k30*34 m40*b+27 mc*f+27 m10*7+27 \
        m8*2+27 k3*b kc*f k10*7 k8*2 k45*137 k140*16 k20*8 k20 i1*2 s2=61=65 m1-104eb m1-10532 m2-104e4 m1-5c22 m1-104e4 \
        m1-104e6 m1*2-10535 m2-e9fc m1-10536 m1-10531 m1-104e7 m1-1052d m1-10530 m1-10533 m1-104f9 m1-1072d m1-104fa \
        m1-10530 m1-10514 m1*2-104ef m2-1052f m1+d768 m1-600f m1-10530 m1+d766 m1-10512 m1+d765 m1-10733 m1*2-1052d m2-10734 \
        m1-1052c m1+d761 m1*2-1052b m2-1052a m1-10503 m1-10506 m1-5c46 m1-10507 m1-10527 m1-db3f m2-10523 m1*2-10512 \
        m2-1051d m1*3-105f6 m3+d751 m1+d764 k46*6 k8 k2*2c k2d*2 k5 k3*17 k19*1f k21*26 k2e*9 k39*13 k14*2 k7*21 k25*1a \
        k60*38 k3c*14 k16*32 k33*2 k7 i1 k1 i1 k1*4 k5*3 k4*1d i1f*3 i7 k1*9 k20*1f k20*20 k40*8 k9*1c i1c*2 k6*5 k15*36 \
        k40*16 k18*1b k20*1a k31*7 k57*49 m80*33+40 k40*33 k3a*2a i2a*4 mc*a-10d00 k130*1f k20*2a i2b*2 k5*2 k50*28 k30*16 \
        i16*b kb*4 k1f*12 i12*4 k2e*1c k30*17 k20*46 i46 kc*14 m14*a-11036 ia k1*5 ie k1*1a m1a-1 k1 m1-1 k1*e me-6 k1*d \
        id*2 i4 k5 ib k3*19 m20*a-110c0 i10*3 k3*2b s2b=11131=11127 s1=11132=11127 k1*3 i3*2 m3*a-11106 ke*4 kc*23 i23 k3 \
        ka*45 k49 i1 k1*2 k3*2 m2*a-111a0 ka k2 k5*14 k1f*12 k13*23 i23 k1 k7 k42*7 k8 k2*4 k5*f k10*a k11*39 i39*2 \
        m7*a-112c0 k10*4 k5*8 ka*2 k4*16 k17*7 k8*2 k3*5 i6*2 k2*8 ka*2 s4=11347=1133e s1=11347=11357 k1 k3 k7 k6*7 i9*7 \
        ia*5 k90*42 i42 k1*3 i3 k1*4 m9*a-11420 ie k1*3 k21*3b s3b=114b9=114ba s1=114b9=114b0 k1 s1=114b9=114bd k1*3 i3*2 \
        k2*2 k3 m9*a-114a0 kb0*36 k38*2 s2=115b8=115af s1=115b9=115af k1*3 i3*2 k19*6 k28*3f i3f k1 k4 mc*a-11620 k30*37 i37 \
        k1 m8*a-11690 k40*1b k1d*e ie m5*a-11700 ka*2 k6*7 kc0*39 i39*2 m67*20+20 k20*20 m20*a-118b0 ka*9 k15*8 ka k3*8 k9*2 \
        k3*1e k1f s1=11935=11930 k3*3 i3 k1*4 i4 md*a-11920 k50*8 ka*2e k30*6 i6 k1 k2*2 k1d*34 i34 k1*a i12 k9*49 i49 k4 \
        k13*49 k150*9 ka*2d k2e*7 i7 k1 m10*a-11c20 ka*13 k18*1e k20*16 k17*e k57*7 k8*2 k3*2c k2f k2*2 k3*3 i3 k1 i1*2 k2*2 \
        ma*a-11d20 k10*6 k7*2 k3*25 k26*2 k3*4 i4 k1 m8*a-11d70 k140*17 kd0 k10*15 k40*39a k400*6f k80*c4 kb10*61 k70*42f \
        i430*9 kfd0*247 k2400*239 k240*1f m20*a-16a30 k10*4f m50*a-16a90 k10*1e i20*5 k10*30 i30*7 k10*4 m10*a-16b20 kb*7 \
        k8*15 k1a*13 m2c3*20+20 k20*37 ka0*4b k4f*39 k40*11 k51*2 k3*2 kd*2 k10*17f8 k1800*4d6 k500*9 a22f0*4 a5*7 a8*2 \
        a3*123 a150*3 a14*4 kc*18c ka90*6b k70*d k10*9 k10*a kd i1 i2*4 k1260*2e k30*17 k235*2 i2*3 k6*6 i6*10 i12*7 i25*4 \
        i98*3 k9e*14 k80*19 ma0*1a-1d39f m1a*1a-1d3b9 m1a*1a-1d3d3 m1a*7-1d3ed m8*12-1d3ed m12*1a-1d407 m1a*1a-1d421 \
        m1a-1d43b m2*2-1d43b m4-1d43b m3*2-1d43b m4*4-1d43b m5*8-1d43b m8*4-1d455 m5-1d455 m2*7-1d455 m8*b-1d455 mb*1a-1d46f \
        m1a*1a-1d489 m1a*2-1d4a3 m3*4-1d4a3 m6*8-1d4a3 m9*7-1d4a3 m8*1a-1d4bd m1a*2-1d4d7 m3*4-1d4d7 m5*5-1d4d7 m6-1d4d7 \
        m4*7-1d4d7 m8*1a-1d4f1 m1a*1a-1d50b m1a*1a-1d525 m1a*1a-1d53f m1a*1a-1d559 m1a*1a-1d573 m1a*1a-1d58d m1a*1a-1d5a7 \
        m1a*1a-1d5c1 m1a*1a-1d5db m1a*1a-1d5f5 m1a*1a-1d60f m1a*1a-1d629 m1a-1d63b m1-1d46e m3*11-1d2f7 m11-1d301 m1*7-1d2f7 \
        m8*11-1d311 m11-1d310 m1*7-1d311 m8-1d327 m1-1d325 m1-1d324 m1-1d319 m1-1d31f m1-1d321 m1*11-1d331 m11-1d33b \
        m1*7-1d331 m8*11-1d34b m11-1d34a m1*7-1d34b m8-1d361 m1-1d35f m1-1d35e m1-1d353 m1-1d359 m1-1d35b m1*11-1d36b \
        m11-1d375 m1*7-1d36b m8*11-1d385 m11-1d384 m1*7-1d385 m8-1d39b m1-1d399 m1-1d398 m1-1d38d m1-1d393 m1-1d395 \
        m1*11-1d3a5 m11-1d3af m1*7-1d3a5 m8*11-1d3bf m11-1d3be m1*7-1d3bf m8-1d3d5 m1-1d3d3 m1-1d3d2 m1-1d3c7 m1-1d3cd \
        m1-1d3cf m1*11-1d3df m11-1d3e9 m1*7-1d3df m8*11-1d3f9 m11-1d3f8 m1*7-1d3f9 m8-1d40f m1-1d40d m1-1d40c m1-1d401 \
        m1-1d407 m1-1d409 m1-1d3ed m1-1d3ee m3*a-1d79e ma*a-1d7a8 ma*a-1d7b2 ma*a-1d7bc ma*a-1d7c6 k20a*37 k3b*32 k3a kf \
        k17*5 k6*f k45f*1f i100*7 i8*11 i13*7 i8*2 i3*5 kda*2d i30*7 k7*7 m9*a-1e110 ke k142*1e i1e k12*2c i2c*4 m4*a-1e2c0 \
        k4f0*7 k8*4 k5*2 k3*f k10*c5 kc7*9 i9*7 m30*22+22 k22*22 i22*7 k7 m5*a-1e920 k321*3b k3c*3 k4*4 k50*2d k2e*f \
        md1*2-1e7d9 m2-1e7d6 m1-1e7d4 m2-1e7bd m1-1e7d4 m1-1e7da m1-1e7d1 m1-1e7bf m1*4-1e7c7 m4-1e7db m1-1e7d6 m1-1e7cf \
        m1-1e7dc m1-1e7d0 m1-1e7e2 m1-1e7e0 m1*2-1e7eb m2-1e7e9 m1-1e7e8 m1-1e7e3 m1-1e7e2 m1-1e7e1 m1-1e7ae m1-1e763 \
        m1-1e77d m1-1e7b0 m2-1e7f9 m1-1e7f6 m2-1e7dd m3-1e7fa m2-1e7df m1*4-1e7e7 m4-1e7fb m1-1e7f6 m1-1e7ef m1-1e7fc \
        m1-1e7f0 m2-1e800 m1*2-1e80b m2-1e809 m2-1e803 m2-1e801 m7-1e816 m5-1e81a m2-1e7ff m2-1e807 m2-1e807 m1-1e81b \
        m1-1e816 m2-1e81c m1-1e810 m2-1e820 m3-1e829 m2-1e823 m2-1e821 m2-1e7a3 m2-1e7f0 m2-1e839 m1-1e836 m2-1e81d m3-1e83a \
        m1-1e831 m1-1e81f m1-1e827 m2*2-1e827 m2-1e83b m1-1e836 m1-1e82f m1-1e83c m1-1e830 m2-1e840 m1*2-1e84b m2-1e849 \
        m2-1e843 m1-1e842 m1-1e841 m1-1e80e m2-1e7dd m2*2-1e859 m2-1e856 m1-1e854 m1*2-1e83d m2-1e854 m1-1e85a m1-1e851 \
        m1-1e83f m2*3-1e847 m3-1e85b m1-1e856 m1-1e84f m1-1e85c m1-1e850 m1-1e862 m1-1e860 m1*2-1e86b m2-1e869 m1-1e868 \
        m1-1e863 m1-1e862 m1-1e861 m6-1e879 m1-1e876 m1-1e874 m2-1e85d m1-1e874 m1-1e87a m1-1e871 m1-1e85f m2*3-1e867 \
        m3-1e87b m1-1e876 m1-1e86f m1-1e87c m1-1e870 m1-1e882 m1-1e880 m1*2-1e88b m2-1e889 m1-1e888 m1-1e883 m1-1e882 \
        m1-1e881 m245-1f0d0 m1*a-1f0d1 ka*2 mae5*a-1fbc0 a410*f800 mf800-2a9c3 m1-2a9c9 m1-2a9c1 m1-f6e1 m1-2a8a4 m1-2a857 \
        m1-2a84b m1-2a805 m1-2a78e m1-2a770 m1-2a723 m1-2a73c m1-2c36e m1-f1d3 m1-2a6c1 m1-2a6bb m1-2a6ac m1-2a69a m1-f2f6 \
        m1-2c35a m1-2a6ad m1-2a688 m1-f2cb m1-2a680 m1-2a674 m1-2a94d m1-2a66e m1-2a666 m1-663d m1-2a628 m1-2a61b m1-2c340 \
        m1-2a5e5 m1-2a5db m1-2a5b0 m1-2a5ac m1-2c30f m1-2a55e m1-2a55d m1-2a543 m1-2a52e m1*2-2a524 m2-2a514 m1-2a4e3 \
        m1-2a4dc m1-2a4d4 m1-2a4bc m1-2a4b3 m1-2a4b2 m1-2a4b3 m1-2a4b4 m1-ee08 m1-287c5 m1-2a46c m1-2a458 m1-ecd5 m1-2a44e \
        m1-2a449 m1-2a435 m1-2a39e m1-2a405 m1-2a3f6 m1-2a3d7 m1-2a39e m1-2a34b m1-2a332 m1-2a2f0 m1-2a2e1 m1-2a2c1 m1-2a2c2 \
        m1-2a2ae m1-2a29d m1-2a296 m1-2a288 m1-2a135 m1-2a246 m1-2a136 m1-2a1fd m1-2a1db m1-2a649 m1-29f63 m1-2a084 m1-2a05f \
        m1-2a047 m1-2a0ca m1-2a024 m1-2a026 m1-29fac m1-e375 m1-29f68 m1-29f64 m1-29f56 m1-29f43 m1-29f3c m1-29efd m1-e1b8 \
        m1-e177 m1-29e76 m1-29e48 m1-29e3d m1-29e8d m1-29e00 m1-2c179 m1-2c16c m1-29d61 m1-29d2c m1-29d2d m1-dea4 m1-29caa \
        m1-29c96 m1-29c88 m1-29c7d m1-dd59 m1-29c73 m1-29c6d m1-29921 m1-29c53 m1-2c0f5 m1-29c17 m1-29c0a m1-29bb9 m1-29bed \
        m1-da97 m1-29b39 m1-da97 m1-29b10 m1-29b14 m1-29b04 m1*2-29aa0 m2-2c054 m1-29a87 m1-29a5d m1-29a49 m1-29a1e m1-2c026 \
        m1-d706 m1-2c00e m1-299db m1-299d9 m1-299d7 m1-299c4 m1-54fd m1-29992 m1-d560 m1-d561 m1-27692 m1-29972 m1-29973 \
        m1-2bfcf m1-c5df m1-96be m1-29937 m1-2992f m1-2bfb8 m1-29902 m1-298d0 m1-298c7 m1-298a6 m1-2981f m1-2bf67 m1-2bf86 \
        m1-2980f m1-d1d0 m1-297de m1-2975e m1-2975b m1-2975a m1-2975d m1-29730 m1-2971d m1-296fa m1-29709 m1-296ff m1-296d1 \
        m1-296be m1-296bb m1-296a2 m1-29698 m1-29657 m1-29604 m1-295e2 m1-29567 m1-cdac m1-2957c m1-295be m1-29553 m1-29539 \
        m1-294d9 m1-cccd m1-2949d m1-294fb m1-29518 m1-2be94 m1-2945a m1-29446 m1-29428 m1-2944f m1-2be5b m1-29379 m1-2935d \
        m1-c8c0 m1-292e8 m1-291d4 m1-29284 m1-2bdb5 m1-2923e m1-2bdc8 m1-2bded m1-2a740 m1-2a73e m1-291d4 m1-29239 m1-27829 \
        m1-2b4fe m1-291c1 m1-291be m1-291b9 m1-2917d m1-29189 m1-c51a m1-2bd95 m1-290e5 m1-2915b m1-2908f m1-2905d m1-c476 \
        m1-29056 m1-290c6 m1-28fd2 m1-2bd4a m1-28fa6 m1-28f46 m1-28f00 m1-28e43 m1-c249 m1-28e12 m1-2bcd6 m1-28dce m1-c049 \
        m1-28d9d m1-2bca4 m1-28d81 m1-28d55 m1*2-28d3b m2-be6a m1-dbed m1-bdff m1-28cac m1-bc3f m1-28c3d m1-28c30 m1-28c97 \
        m1-28be9 m1-28bc2 m1-28b8a m1-28bc1 m1-28b9a m1-28b8c m1-28b80 m1-bbe8 m1-28bd3 m1-28ad9 m1-28a9b m1-2bbd7 m1-28a40 \
        m1-28a45 m1-ba3c m1-28b15 m1-289a1 m1-b9b2 m1-b983 m1-2894c m1-288da m1-288f6 m1-288fa m1-2bb80 m1-288cd m1-2889b \
        m1-288a2 m1-2886d m1-f3f6 m1-287d7 m1-b6ba m1-28782 m1-b574 m1-286f8 m1-286ec m1-286d2 m1-b31b m1-286a4 m1-28690 \
        m1-b1f1 m1-b113 m1-285ae m1-2859e m1-2ba7e m1-28586 m1-2ba74 m1-2ba75 m1-284e7 m1-284d3 m1-284bf m1-284ac m1-28468 \
        m1-2ba18 m1-28410 m1-acff m1-283f8 m1-aca5 m1-283c8 m1-d79a m1-2832a m1-a99a m1-a984 m1-a8f9 m1-2b942 m1-2b937 \
        m1-2824c m1-a84e m1-a850 m1-a82a m1-a811 m1*2-28227 m2-28228 m1-281fe m1-2b910 m1-281bf m1-2b905 m1-2b8b6 m1-a530 \
        m1-28100 m1-280c3 m1-28084 m1-2b86e m1-a32c m1-27ffd m1-a2ba m1-a290 m1-27fc7 m1-27f6c m1-2b829 m1-27f19 m1-27f10 \
        m1-27f0c m1-9fe0 m1-9eb6 m1-9eb7 m1-27e71 m1-2b75e m1-9db6 m1-27d9c m1-27d9a m1-2b73d m1-9ce5 m1-27c94 m1-2b6c7 \
        m1-27c80 m1-27c86 m1-27c6a m1-99e5 m1-27c09 m1-2b66c m1-27ba7 m1-27b6d m1-27b2b m1-2b63d m1-974a m1-972c m1-2b61b \
        m1-969c m1-279fc m1-9639 m1-279e3 m1-2797f m1-27975 m1-94a1 m1-9459 m1-2791d m1-93d6 m1-2790f m1-c621 m1-2b5ac \
        m1-278d0 m1-27880 m1-2b579 m1-27847 m1-29ed1 m1-91e0 m1-91d3 m1-c5f6 m1-c5ee m1-2778a m1-27788 m1-269ef m1-2b523 \
        m1-276fe m1-27705 m1-276f4 m1-2a6df m1-276e2 m1-276e1 m1-276d8 m1-276b0 m1-8e5b m1-276b3 m1-2767c m1-27637 m1-275ee \
        m1-27679 m1-275e0 m1-275b7 m1-27548 m1-2764d m1-275d7 m1-275d6 m1-275c7 m1-8d6e m1-8c3a m1-8cd1 m1-2b47c m1-274b7 \
        m1-274b6 m1-27494 m1-85e1 m1-27448 m1-8a81 m1-2b451 m1-2b44e m1-89ff m1-88df m1-2b447 m1-27363 m1-27358 m1-2734e \
        m1-2734d m1-2730e m1-27330 m1-272ab m1-272d8 m1-27242 m1-27294 m1-27252 m1-27238 m1-2b3e8 m1-271df m1-271c0 m1-2b3c9 \
        m1-27163 m1-27161 m1-835e m1-270ef m1-270e9 m1-2b393 m1-270cf m1-2c50f m1-811d m1-8066 m1-2b30f m1-2b307 m1-26f2f \
        m1-26ee3 m1-26e47 m1-26d7d m1-7d2b m1-26d29 m1-26d14 m1-26cbb m1-26c60 m1-7aa9 m1-f1d5 m1-26c0f m1-26c1f m1-26bec \
        m1-f0ff m1-26b0a m1-26aa7 m1-740e m1-73f4 m1-2694e m1-268f2 m1-268d3 m1-72b7 m1-268cb m1-267af m1*2-26711 m2-2676e \
        m1-265f2 m1-265d7 m1-6df3 m1-26463 m1-2b05a m1-26439 m1-6c7a m1-2b00c m1-26330 m1-29c42 m1-262d2 m1-68b1 m1-67dd \
        m1-2af8a m1-2af83 m1-2621a m1-65f1 m1-2af4a m1-6567 m1-261f3 m1-261f4 m1-261d7 m1-644b m1-26120 m1-2aed0 m1-260db \
        m1-2605e m1-26044 m1-26009 m1-2ae3a m1-5ed9 m1-25ef8 m1-25dcb m1-25d0f m1-2ad3f m1-2ad21 m1-25ca8 m1-5942 m1-2ad19 \
        m1-590d m1-5805 m1-5783 m1-25b5a m1-2acc0 m1-25b1e m1-25b1a m1-25b14 m1-25b0b m1-25b05 m1-25ae1 m1-541d a1*105e0
        """
}
