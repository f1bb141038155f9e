// SPDX-License-Identifier: Apache-2.0

/// How frequent words are, by language; made by Tests/Benchmarks/Matching/make-story-terms.py.
///
/// Derived from the lists of https://github.com/orgtre/google-books-ngram-frequency, made from the Google Books Ngram
/// Corpus (http://books.google.com/ngrams), both under CC BY 3.0, and from the stop words of Snowball, © 2001 Martin
/// Porter, © 2002 Richard Boulton, under the 3-clause BSD licence; see docs/decisions/0026-story-terms.md.
enum StoryPriorData {
    /// The step of the natural logarithm from one level to the next.
    static let step = 0.5

    /// The languages of which only the function words are known.
    static let listed: Set<String> = ["da", "fi", "hu", "id", "nl", "no", "pt", "sv"]

    /// By language, lines of a level and the beginnings of words that have it, each as the number of letters that it shares
    /// with the one before, and the rest. The frequency of a word is e to the power of minus the level times `step`.
    static func levels(_ language: String) -> StaticString? {
        switch language {
        case "da": da
        case "de": de
        case "en": en
        case "es": es
        case "fi": fi
        case "fr": fr
        case "he": he
        case "hu": hu
        case "id": id
        case "it": it
        case "nl": nl
        case "no": no
        case "pt": pt
        case "ru": ru
        case "sv": sv
        case "zh": zh
        default: nil
        }
    }

    private static let da: StaticString = """
        12 0ad1f1lle2t1nden1t0blev2ive5r0da1e2m2n3ne2r3es2t3te1ig2n2sse1og1u0efter1ller1n2d1r1t0for1ra0ham2n3s2r2vde\
        3e1ende5s2r1os1un1vad2is2or0ikke1nd0jeg2r1o0kunne0man3ge1ed2get2n1ig2n3e2t1od0nar1ed1oget3le1u0og2sa1m1p1s1v\
        er0pa0sadan1elv1ig2n3e2t1kal2ulle1om0thi1il0ud1nder0vaere5t2r1i2l3le1or
        """

    private static let de: StaticString = """
        7 0der1ie0und
        8 0in
        9 0das1en0er0ich0nicht0sich2e0von0zu
        10 0als1uf0dass1em2s0ein3e1s0fur0im1st0mit
        11 0aber1n1uch2s0bei0hatte0nach0oder0so0war1erden1ie
        12 0andere0dann1iese1u2rch0einem4n4r0hat0ihr0kann0man1ich2r0noch1ur0sein1ind0uber1m0vor0was1enn1ir3d1urde0zu\
        m2r
        13 0am0bis0da1ieser1och0eines0grosse0haben1ier0ihm2n2re1mmer0konnen4te0mehr0schon1eine0uns2ter0waren1ieder
        14 0alle4s2so1rbeit0bereit0dabei2mit1enn2utsc1iesem0etwas0ganz1leich1ut0habe2tten0ihnen2ren4r0ja1etzt0keine1\
        leine0meine2nsch1oglic1uss0nichts1un0ohne0sagte1ehr2inen5r2lbst1ollte2nder0unsere2ters0vom0wahren1eil3ter2lc\
        he1ollte1urden0zeit1usamm1wei2isch
        15 0ab1ugen2sser0bedeut2iden3m3spi2sond3tim1in0darauf2zu1enen1ich2es4en5s2r1ort1rei0eigene2nfac3ige3mal1ntsc\
        h3wic1rst4en0folgen1rau2eund0gab2r1egen2ht2mein2rade2schi3ich2wese1ibt2ng0hand1eute1inter0ihrem1ns1rgend0jed\
        och0kam1ein1inder1ommen4t2pf0lange2ssen1eben2tzte0machen2l2nn1ein1ussen4te0ob0person0sah1chlie1ehen2i3nem1ic\
        her1olche3l2wie1tand2elle0versch4uc1iel4le0ware1eg2iss2lt2nige1ichti2ll2rkli2ssen1o2hl0zuruck
        16 0allein4m4n4rd3gem1nd2twor1rt0begrif2ide2schr3ser3teh2trac2zieh1ist1lick1rauch0dachte2fur2her2ran3ube2von\
        1eren2shal3sen2utli0eigent2nzel4ig1nde2tspr1rfahr3olg2halt2inne2kenn3lar2reic2ste2zahl1twa1uch0fall2st1inden\
        1orm1rage5n4te0ganze1eben2dank2fahr3uhl2genu2hen3ort2mach2nau2sell4tz2wiss1laube1ott0handel2st2us1eraus3r1in\
        0intere5n0jahre5n1e2der0kaum1einen1orper1urz0lachel2sst1eicht1iebe3gt3ss0macht5e2nner1einem5n5r3ste1ittel1oc\
        hte2ment1utter0nachde4st2hm2turl1eben2in2ue4n1ie0oft0paar1oliti2siti1roble0recht1ichti0sagen1chein3ien3nel3r\
        ei4it3ule3wer1eit4e1ogar2zial1pater2rach1tarke2ehen4t3llt2imme2unde1ystem0tag2tsac1eil1un2r0untern0vater1era\
        nd3hal3sta5e1iele0warum2sser1egen2ise3t2nig2r3de1ollen2rden1usste0zwar2eite
        17 0abend1hnlic1ll3er2te4n4r1nalys2dern5s2fang2gst2wend1ufgab4ru2genb2sdru0bald1eding2gann3inn2hand2kann3omm\
        2merk2obac2reic3ich3lin2scha3itz3uch2vor2wegu3uss2zeic1ild2sher2tte1leibe5t2ieb1oden1ringe2uder1uch0christ0d\
        adurc2gege2mals2nach2rf3in3ste1efini2in4e2nken1inge2rekt1ritte0eben4fa4so1her1ltern1ndlic2tfer3ste1rfull2geb\
        n2sche2wart1uropa0fallen2mili2nd1est1indet1order1rauen2uher1uhr4en4t2nkti0ganzen1egebe4ns2komm2ld3ege2nann3u\
        g2ring2sagt4mt3cha5e5l3ehe3pra3tal2word1ilt1rund5e5l5s3ppe1ute0halt4en2nde2ufig3se1eisst2r3z1ielt2lfe2naus1o\
        ch2he2rte0ihres1ndem3ivi2form2halt2nere5h2sbes0jahr4hu1ede4m4n2mand2weil1unge5n0kapite1einer1ind2rche1lar1ul\
        tur0lag2nd3g4er4sa1ebens2gte2ute1icht2egen1os1uft0madche1ehrer2thod1inute1orgen0nacht2he2men3lic2tion1ehmen1\
        ieman1otwen0oben2wohl1ffent1rgani0patien1lotzl1roduk3zes0rahmen2um1echte5s1ichte5u2ef1olle0sache2gt1chaff4ut\
        3lec3one3ult3war4ei4ie1eines2tzte1iehe4t2nne2tuat1ofort2llen2mit2nst2wohl1prech1tadt3rk2rass3ukt2udie0tage2t\
        1echni1od0uberha4le1hr1nser0verbin4un3ein3fug3gle3lie3mut3tra3wen1ielen3r1ollig2raus3ste0wahrsc1ert2sent1obe\
        i2rt4e1unsch0zeigen4t1iel2mmer1og1ukunf2nach2stan
        18 0abbild2hang2schn1ch1ktivi1merik1ngebo2satz3chl3pru1rm3e1spekt1ufmer2sfuh3ges3sag4ch0befind2gegn3lei3run2\
        itra2nutz2rech3uck4hr2stan5t4en2teil3rie3t2wegt4rt2zug1ilder5t2ssch1lickt2ut1racht2eite2ief1undes2rger0chara\
        k0daraus3ges3um2ten1ennoc1ienst1rauss2ehte2uckt1unkel4le2rcha5s3fen4te0ebene1he1igens2nflu3ges3hei3sch1lemen\
        1nergi2tdec3geg3hal3sta3wed1rde2fass3ord2kann2laub2mitt3ogl2neut3st2schi3ter2wach4hn3ide1ssen0fahigk2lle4t3s\
        ch1enste1iel2nger1olge4t5e2rsch3t1rankf4zo2ei4he3mde3ude1uhlte3rte2nf2rcht0gebiet3rac2dach2fall3und2genw2hab\
        t4lt2ist2lang3ten2nomm2rech3ich3n4e2stel3und2tan2walt3inn3ohn1laubt2uck5l1ottes1renze2iff2oss5t1uten0hab2nde\
        n2ut1eilig2lfen2rrn4sc3um3vor3zen1immel2nein3sic3wei2stor1ob2chst2hen4r5e2ren0idee3nti1nsges3tit2zwis0jedenf\
        4s1ugend0kamen2nnst4te1ennen1ommun3ple2nig3kre3ne3tro3zep2sten1raft3nke2ieg3tis1unden3st0lachen4te2ge2nder3g\
        en2ut1edigl2ider3se4tu2rnen2sen1ieber2ppen2tera1osung0mag2nche5m2ssna2teri1eines4te4un3st2nge1itarb3ein3gli3\
        te4le1odell4rn2nate1unche3d0na2her2tur1egati2u1ickte2emal2mmt1ormal1utzen0objekt1ffenb5e3net1rdnun2t0partei2\
        ssie1hilos1latz1rakti3xis2inzi2o3jek3zen1unkt0qualit2elle0rede4n2gel2iche5t3he2lati3igi1ucken2he0sass2tz1cha\
        de3ick4ff3laf5g4os4ug5s3mer3rie5f3uld4tt5z3wac5n4es1echs2ele2ien3ten2kund2lten2tzen4t1inn1ohn2nne2rgen1piele\
        5t2rich2urte1taate3nde5i3tt2ets2immt2rate2uck1uchen0tabell2gen1ext1hema3ori3rap1ief2sch1ochte1radit3gen3t2ef\
        fe2otz5d2ug1ut0uberra4ze2rige1mfass2stan1nabha2iver2mitt2ten4rh1rsach3pru0verant3bre3fah4ol3gan4es3kau3lag5n\
        5s5u4et4or3spr3tei4re3wan1ielme1oll4st2rbei3ges3han4er3lie3sch4ic0wagen2hr4he2ndte3n2rf3tet1eder2isse5t2nigs\
        2sen1iders2llen4st2rkun3st3tsc1ochen2hnun1under0zahl4en4re1ehn2iche3gte2ntra1iehen3mli1udem2erst2glei2mind2s\
        atz2vor1weife
        19 0absatz3chl3ich3olu1cht1hnung1ktuel1lt3ere5n1nderu2ford2gabe3ele4no4si2hand2lage2nahm2sich2teil2wese2zahl\
        1rgume2men2tike2zt1ufbau3geb3lag3nah3s3tra5e2ge3ust2sbil3ein3gab4eh3lan3nah3rei3sen3wah4ir2to0band3k2sis1eac\
        ht2darf3urf2einf2fand3ehl3rag4ei2haup2inah4e2kam2last2noti2ruhi2schl3te2trag4ef4of2urte2volk2wege4is2zahl1ie\
        ten5t2lden4un1licke2oss1ringt2ust1ucher0chance0dahin2nk4e2r3unt2uert1einem5n5r2mnac3okr2nke2rart3sel2sweg2ta\
        il2utet1ichte2ejen3nen3sel4ma2ffer2skus1okume1ruck1urchf5g0effekt1gal1hemal1inand3deu4ru3ers3fuh3ric3s4at4te\
        1lektr1motio2pfan4in3iri1nglan4is2tlan1reign2ganz3ebe3ibt2hebl3iel3oht2kran2lebt4ic2stau4el2weit2zeug1uro1xi\
        sti0fahren4t2ktor2lls1ehlen5r2rner3tig2stge4st2uer1inanz1lache2ucht3ste1ormen4ul1ragt3nkr2eien4li2iede3sch2u\
        h1uhlen3run2ss0gang2rten1ebaud3ild3lie3rau3urt2eign2fang3uhr2gang2he4im3ore2isti2legt3ieb4ng2mass2naue5s3era\
        2rate2schr3pro3ter2trof2wahl5r2zeig1ingen1las1riech1uter4s0haar4e2bt2lb3fte3s3tun2ndlu3gt3s2upts1eftig2isse2\
        rste2utig1ierbe4zu2ngeg3ten3unt3zu1of3fen4nu1und4er0immerh1nnen2sofe3tru2tegr4ns4rp5v1talie0jene4r2sus1unger\
        0kaffee2iser2mpf5e2pita2rl1eines2nnt5n1lang3sse5i2ein1olleg2mm4e3pet2nfli3seq3tak4ex3zen1rafte3nkh2iege3ter4\
        ik1uche2mmer2nstl2rze5n0lagen2ngst2ss2ufen1ebend2gen3t2hrer2id4en3ste1ieben3f4er3sse2nie3ken4s1ust0mai2nage3\
        gel3nes2rkt2schi3se2x1edien4zi2er2rkma2ter1illio2ndes2tten1usik3st3ter0nachri2me2se1ennen2uer4s1ieder4ri1oti\
        g1ummer0offen5s3izi1h1kay2onom1perat2fer1rient1sterr0papier2rtne1er3spe1flich1hase1lan1olize1rasen2eis2ivat2\
        ofes3gra2ufun1sychi5o1ublik2nkte0rasch1eagie3kti2chne4tl2gelm5n5u3ier4on2ich3n3se2leva2st3ult1iss1uhig2nd0sa\
        chen2ge2hen1charf4tt5z4ue3enk3lan4im4uc3ob3rec1ee2he2id2lber3tsa1icht5b2eben2tzen1obald2dass2gena2lang3dat2w\
        eit1pat2ezie5f2iege4l3tze2rang3ing2uren1taat5l3rrt2eckt3ige4n3llu3rbe3uer2ieg4ss3ll5e3rn2olz3run2rahl3eck4ng\
        1ubjek2che4te0tages3lic2sche2tigk1eile5n4ne4we2lefo1heolo4re1iefe3re2tel1oten1ragt3nen3uri2eppe3ten2itt1yp3i\
        sc0uberal4pr4se4tr4wi2lich1mfang2gang3ebu1nbedi2mogl2sich2terb5e5l5r5w1rteil0variab2ters1erbes4ra3dam4ie3fas\
        3hin3lus3mei4it3nun3off3pfl3sic3wir3zic1ielfa3rte1olk3ler4ko2rber3geh3tei0wahl3rne2ld2nd2rten1echse2ge2ile2r\
        k3te1ien2nd2rken4sa4t5e1oche2rten0zeichn3ten4pu4un2rsto1ieht3le2tter1uckte2fall3rie2gang2letz2nehm1weck
        20 0abends2gele4sc5e2lauf2stan2teil2weic1chten1dress1h1kteur3ion4v5e2zept1llmah3tag3zu1nbiet3lic2dert2erke2g\
        ege4ho4ko4me4ne4se5t3rif2hang2lass2nehm2ordn2s3che3ehe3tre2zuse1pril1rten1tem2mete1uffas3gef5h5n5r3rec3ste3w\
        ei2sgan4eg5l5r5w3seh2tor5e0bad2r2t2uch3m1eamte3ntw3rbe2denk3ien3roh2ende2fund2geis3onn3rei5n4us2halt3err3ord\
        2in2lieb2muht2rg3uf5l4hm2sass3che3etz3org3tel2tont3rat4if2ugte2wahr3irk2zoge3ugl1iblio2er2ndun2slan2tten1lat\
        te2iebe1ord2se2t3sch1rach2eit2iefe2ucke1uchst2ro0chef2roni1omput0dame2nebe3kba2ssel2uer5n2vor1dr1ecke2nkt2rj\
        en2sto2zemb1iagno2cht2ent2gita2mens2ng4en2skut1oktor2ppel2rf1rang5t2inge1ynami0echt2ke1hre3lic1ingan4ef5h5l5\
        t3lei3sam4t1mpfeh1ndgul2g3el2tfal3set4pa3tau1rgrif2hob5e2laut3ebe4di2offn2rich2scho5r3etz2trag2zieh5l1uer2re\
        1xiste2tern3rem0fanden2rbe5n2ssen4un1ebrua2hlt5e2in2ld2rne4se2sten4zu2ucht1ich2gur2lm2nde3g2rma2sche1lasch2e\
        isc2iege2uss1ormal4el2to4s1reie4wi2oh2uhen1ugte2hlt2sse5n0gabe4n2lt2nzes2ste1ebe3ore2dich2fass3olg4rd3rag2ge\
        nd5t3ner2h3irn2iste2lass3ern4se2n3ere3ies3oss3uge4tz2offn2plan3rag2raus3uch2schm5w3tan4or2tren2wich3onn3uns2\
        zoge1lobal1old4en2tter4li1rad3f2inse5t2unen1unsti0halbe3lo3te2ndy3gen2rt2ttes2user5s1eimat3rat2ran3ren4li3un\
        t1ielte3rfu4he3ss2lft2nauf3bli3g3ube3weg1offe2len3te3z2rt2tel1ubsch0ideen1ndust2folg2sel2tell2vest1srael0jah\
        res2nuar1emals2nem4n3sei1ob2urna1uden3isc2li2ng3i0kalt4e2mera2rte2tego2ufen1ehrte2inem2nne2rl3n1indes1laren2\
        eidu2inge5t4is1napp2ie1ombin3mis3pon2nigi3sta5r1rafti3nk2eis5e1unfti2rzer2sste0laden2ger2ndes3gfr2s3se2ufe4t\
        3ter5t1ebt4e2er4e2hnte3re2ib3che2ser2tztl2ucht3ten1iebst4te2ste1ogisc2kale2sen0mach4e4ti2gen2ma2nnli2rie3k4e\
        t3z2ss2them1echan2inst4t2ldet2rkte2sser4un1iene2lita2ttag4ei1ogen2nat2rali1ude2he2ller2rmel2skel3se2t0nachba\
        4fo4ha4mi4te4we2hert4zu3men2nnte1e2hme2nnt2rvos2tzwe2ugie3n1ochma2rden2t2vemb1utzun0oberen4fl4st1ffnen1hnehi\
        2r3en1ktobe1nkel2line0packte2dago2pa2rall2ssen2use1erfek1ferd5e2lanz3ege1hanom2ysik1lanun1rasid2euss2imar3nz\
        e0rand3nte2t2us1ealis5t2chnu2duzi2gen2ihen3sen2ssou3tau2tten2volu1ichtl2esig2sike5o1om3an3isc2t3e4n1uf3en2nd\
        e2ssis0sag2mtli2nft2ssen1chich4ld3mal4id3nei4it3onh4ss3uhe1elben2ptem2rvic2ufzt1iehst2nnvo2r2tzt1ofern2lch3l\
        e2mmer2nsti2rge4fa2wies1pannu3ss2ur1tabil3dte3mme5t3nda3tio5s4td5f4us2eigt4ne2immu2off2rafe3eit3ich3om2uden4\
        iu3fe3hl3rzt1ubsta2cht2mme1ymbol3pto1zene0tante2ten2ucht3sen1eam2ils2mper2nden2rmin2ufel2xte1heate3men3se1ie\
        fen5r3r1on2r2t1raf3nsp3um5e2ennu2ifft3nke2ocke2uppe0uberbl4ei4ga4na5e4wa2rig1mgeke2setz3o2welt1nbeka2endl2ge\
        fa3lau4uc2terd0van2rian1erabs4rb3bot3dac3geb4nu3han3keh3leg3mog3rat3sam4et4or3urs3wal4ei3zei4we1ogel2llen2ne\
        in2rder3gan4en3kom3n4e0wachse5t2ffe5n2hlen3re2ndel5r2rme3st1eibli3che3n3sen4t3tge2m2rke2shal3ten4li1ieso2ld2\
        nter1odurc2her3in2lle2rauf3ter1ut3end0zahne1eitli4ra4sc2llen2ntru1itier1ogen1ug3e3run2lass2nge2stim1wanzi2ec\
        ke2olf
        21 0abende2gren2lehn4it2schi1kadem1lkoho2test1mt1nalog2drea2erka2gebl4fa4sp4wi2kunf2lege2merk2nahe2pass2scha\
        3ons3tat4el2tike3rag2weis2zeig3une1rchit2ger2mee2zte1sthet1tmen3osp1ufein4nt3fal3geg5l5s5t3kla3los3neh3tau4r\
        i3wan2sgef5p3leg4os3mac5s3pra3ric3sah4ic4te3tau3wei5r3zug2toma4ri4s0baby2den2hn2nken2sier2u3en4r5n3me5n1edac\
        h3eck2fahl3rie3urc2hind2ider5s3nen4ha3sei2lege5t2rate5u3ge5n3ufe4ht2schw3eit3pre2tret2walt3ohn1ibel2olog1lat\
        t3u4en2onde3sse2umen1ogen2ot2sen1ranch4nt3une2eche3nne2itis2ot1uches2hne2nd2rg3sch2s3ine0chemis2ina4es1ontro\
        0dach2hint2mali3en2sein2tenb2zwis1ebatt2ment3sel2nkba3sel2rzei2ssel1ialog2ck4e5n2ener4te2skur3tan3zip2vers1o\
        llar2rthi1rache3n3uf2ehen4t3iss2in2uben3cke1uft2mm2rchz2sche0ebenen1chte1i2lte2nbez3geb5g5r4ri3kom3lad3nah3s\
        et4ic3tra5e5i3ver3zug2s1lf1nden2gage3e4n2tlas3wur1rfuhr2gab2hebe3ohe5u2kund2lang3ebn2nahr3ste2regt5u2stes4ma\
        2teil2weis4rb3ies1tabli2hik1ventu1wig4ke1x2peri5t3liz0faden2hrer4ze2sste2ust1eind5e4e5n2lder3sen2rn2ste5r4le\
        1ielen2gure2nste2sch1lamme2iess2og2ugel3r3ssi1okus2lgli2rtsc5e1rages3ule2eier3md3uen4te2ucht3hst1uhle3rer2nf\
        zi2rste0ganzli2rant2st1eande3rbe2baut3ete3ote3und2druc3uld2fiel2glau3run2holf2istl2kauf3enn2lach4nd3ebt4hr3o\
        st3ung2mess2nugt2pack2rat3ett2scho5u3pan4ie3tat4e3uch2tote3rag2worf3uss2ziel3wun1ib1laubi5s2iede1nade1rab3s3\
        uen2eife5t2ossm5v2un4du4e0ha2aren2fen2lben3f3le2ndbu2rte5n2ss3tig2upt3sha1ebt2ft2idel3m3ss2ll2md2rab3bst3ein\
        3ges3kun3zog1ierau2lfre2nab3der4ur3gew2tze1ochsc4ze2ffte3lic2hem3le2lle2r3e3izo3st2se1ugel2nde3ger2t3te1ypot\
        h0ideale1gnori1mpuls1ndes3ika4re2fekt2itia2nerl5n3ova2sowe2tera0jager2hrli4ze1ederz2glic2nes2su1oseph1ungs5t\
        2rist0kalten2rten2thol3ze2uf1ehle2ller2nnst4ze2tte1ilome2ndhe3n2rchl1lare2eid5e4ns2inik2opft3ste1noche1ochen\
        2gnit2llek2mmst3pli2nfro3igl5s3kur3nt3sum3tin2oper2pfe4sc2rrek2stet1reuz2ise1ugel2nde2rs3zem2ss4en3te0lande4\
        sc2st2uf3ne1ebten2eren2hren2iter5t4un1ichte2eb4t3d3fen2near3ien3ke1och2gik2ste1ustig0machst2dame2il3n2le2nte\
        l2rke4ie4te2ssge4iv2uer2xima1ehrfa4he4ma2ngen2rken4wu2ssen1ilch2nder3ist2schu3str2thil3unt1oge2nd2ral3d4er2t\
        iv5a5e3or1useum0nachfr4ge4he4ts4zu3ken4te2h3run2mens5t1ebel4ne2rven2tt3z2uem4re1imm2rgen1orm4en2tige1unmeh0o\
        bglei1fter3mal1l1ptima4on1rdent2gane2te1sten0panik2pst2rame3k3lam2ssag4t1eriod1farre2legt1hasen2ysis1lane5n5\
        t3tte1olen3izi2st2tent5z1reise3sse5t2iest3nz2oduz3vin2ufen0quanti3si2er0radika2ng2sche2tion2ume4li1echtf5z2d\
        ete2flex3orm2gist2ine5n2pras3ubl2spek2zept1ieb2ng2tter1ock2llen2sa3e1uckke4si2ft2hige2ssla0saal2chve2gst3ten\
        2lz2mmel4lu2nd3k2rah2tze1chalt4u5s3eib5d5s3ieb5s3lac4ic3mec3nee3ons4pf3ran3uss3win1ehnsu2itde2nkte2ssel2x3ue\
        l1ieg3h2gnal4if2lber2mon2ngen3ken2tz4un1oeben2fa3twa2glei2hne2llst2nnen4ta2viel2wjet2ziol3usa1palte3nie5s3te\
        n5s3zie2ort1taats3rb4re4te3ub2ecke3he3rn5e2iege3l2ock3ffe3hnt2rand3eic5f4ss2ucke3fen3mm3rm3tze5t1uden1yndro0\
        tal2nzen2sse2ter3ig1echno2e2ilna2ller2mpel2st1hemat1ieren2sche1ode2ll2tal3e2uris1rafen3ger3ini3nk4sf3ten3uer\
        2eibe3nne2ieb2opfe2ugen1ue2gend2ren1ypen0ubel3n3rge4la5i4no4sc5i2ung1fer1mfeld2gebe4he1nange2fall2gedu4wo2io\
        n2rech2terg2zahl1rlaub0veranl5s3ban4er4or4ri3deu3hei3knu4un3mag4ie3nic3ord3rin4uc3sag4eh4io4to3tri3urt3wun3z\
        og1ieler5s4za2sion1olker5s3le2ran3gab3hab4in3neh3tra3ube3war4ie4ur0wach2gte2hnsi3rge2nde3ge5n2rd3m3te2sche1e\
        ber2h2ib3nen3she3te5n2lch3le5n3tkr4we2n3den5t2rbun3det3fen3kze3ten2st2ttbe4er1ich2der2ener3s2lden3le4ia2nkel\
        4te3zig2rft2scht1ohnen4te4zi2lf3ken3lt2mit3ogl2nach2von2zu1urdes3zel0zahlt4un2rtli2uber1eilen2lle2ugen1ielen\
        2gare1ogern5t2rn1ucker2eina2folg2geho3rif3uns2haus2komm2mal3eis2ordn2scha1wang2eier4ma2inge
        22 0abente3rma2gest2rupt2stra2wart3ech4se1chse5l3tun1frika1ggres2ypte1hnen3te1kt3e4n3ien1llenf4rl2ters4s1nal\
        yt2dre2eina2gebr4fu4gr4ht4or4pa4ru4ta4wa5e4ze5o3rei3ste5l2halt2komm2lehn3ieg2regu3uf5e2sah3tal4ie2ti2walt2ze\
        ic3ug4we1rchiv2mut2sch2ztli1ss1u2ffor3hal4eb4or3reg3sat4ic4ta5i3wen3zei4ug5n2sdeh3fal3geb5d5z4le3kun3sie4pr4\
        ta3ube5u3zus2tono0bach2hnho2ll2nde2ron3t1eansp2cher3ken2dank2eint3ndi2fass3ord2gab4ng3ebe3rab2huts2kame5p2le\
        uc2muhe5u2nann3ehm2quem2rufu4he2spro3tra5e2ten3one3rei5u4ug2ute2vorz2wies3und1ilanz3dsc2nden2scho3s3wei2tter\
        1laue2eib2ind4ze3tz2ock2utun1og2ten1rand3un4t2icht3lle2uch3llt3mmt3nne3ste1unten2t3ter0cafe2mbri2ptai1enter1\
        haos2emie1ity1lub1ode1ultur0daheim2n3ken2rfst3zus2ta3ei3um2uerh3men1eck4en4un2ines2mgeg2njen3k4st2pres2rer3g\
        le2sign2uten4un1ichtu2efe1on3ner1range2eima3sde2inne2ogen3hen4t5e1unne5n2rche5m3fe2ster2tzen0ebenda1chten1ff\
        izi1h2efra3man2ren1ier2fers2gen3nen5t2le3ig2ndri3hal3ig3kau4la3neh3sei3tei3wan4oh3zus2sen1lb2end1mpfie4oh4un\
        3or1ndet5e2ger2orme2tfuh3hie3kom3neh4om3zie1poche1rarbe2be4n3lic2den2find3ors3reu2grei2hebt5u2mord2nsth2orte\
        2rege2satz3chl3ich3tar2wagu3eck3isc3orb1thisc2lich1uren4r3ope1vange2olut1wige5n1xakt2empl2tra0fach4li2hig3re\
        4ra2kten2lten2ngen4t2uste1eder2iern3ner2rdin2stha2tt1ieber2lme2nd4es2rmen1leck5e3xib2iehe2ug4ha4ze1ormli1rei\
        ta4ze3que3ue4t2ist2ohli3nt2uhe4ja4li1uchs2lle5n4te2nfte4ze2rs4t0ganzer2s2ttun1ebet3ot3roc2full2gess2hand3olt\
        4rs3st2kann3lar2lauf3b4en3eis5t3tun2mald3eld3use2nehm4ri2pruf2rede4ge3iet4ss3ufe2samm4ng3ess3tut2tret4ie4un2\
        wach4nd5n4rt3ebe3oll2zahl1inge2pfel1lanz5e3ser3tt5e3ub2eite2itt1rade3fen4in3u4e2ob3ssb2usse1ultig2rtel2tach3\
        em0haftun2lbes2mbur2ndle4sc4we3nov2rter2uch3fen3ptm3stu1eben2er2il4un3mli2ld4en3le5n5r2rang3bei3ube3zli4us2u\
        tzu2xe2y1ierdu4mi2gh2lflo2ngen3rei1m1ohepu4s2le3t2rer3ten2tels2use1rsg1ufte5n2man3or0ideal1hrers1mpliz2stan1\
        ndess4x3ien2mitt2seln3tan4in2wief5w1rrtum1slam0jagd2hrig2pan1eans2derm1o0kame3mer3pft2nal2rrie3tof2se3ten2ta\
        st3zen2ufer4ma1ehrt1ino2ssen1lage5n3mme3ppt3rer4he2ette2icke3ent3ma2ug1naben3ppe2ien4te2oten2urrt1och2ffer2m\
        isc3man2nfer3ige3ste3zer2ordi2rrig1reati3dit2one1uchen2hl4sc2ndig2rve3zfr2tsch0lacher4t2dung2mpe2nden5t4wi3g\
        em5s4we2rm2usch3te5n1ebe4r4we2ge3ten2iser3ten2ktur2nken2rnt5e1iebes5v3der3ge3st2tt1ob2cken5r2hn4t2kal2st1uge\
        4n2kas2nge0magie4sc2hlze2jest3or2ler2nfre3nsc2rche2ske3sen4st2trix3t2uern3s1edia4ka4um2hrza2ilen2lden2rkt2ta\
        ll4ph3ern1igrat2llia2ssio3t4er2tgeb5n5t3hin3lei3neh3ter1ode2ntag1uhsam2nste2sika1ythos0nachko4vo3kt2hen4re1e\
        igun2n2uzei1ich3kt2veau1ordli3mat2tize1ull2tzer4li4t0obere4ha4ko1fen2fenh3nun1hnmac1kolog1ma1ne1pfern1rigin2\
        ten1st0packen2last2radi3kpl3ty2ss4iv4te1einli1fad2effe3ife4l2und1hanta1istol1lattf4ze2us1olnis2sten1redig3ss\
        2obe3fil3gno3phe3tok1ublic2ls0rache2d3io2nde2te3sel2uch5e3men5s3sch4pe1eal4e5n2det3ukt2flek2gime2ichl5w3fen3\
        ner4ig3ten5r3z2nnen2port2sear3tli2ttun2view1hythm1itt3ual1och2llte2mant3er1uck4sa4te4wa2fe2hen3ren4te2nden3t\
        er3zel2ssen2tsch0sack2msta3t2nfte3g2ttel2uber3er5s1chafe4le4m3eit4ma3ief3nap3ock3rag3web5d5l4im1eelen4is2gen\
        2ht2ins2kret2rie3ver4ie2tze2ufze2xual1hirt1ichtl5w2nkt2tze1klave1odann2hnes2rgt5e1paren2eich4se3ktr2onta2run\
        g2ure1tadiu3hl3ll3mm3ndo5p3rr4t3ttg2etig2ich3efe3ftu3rbt2ohne3ren3sse5t2rebe4et3omu2urze1udlic2nde2per2ss4e1\
        zenar4en0tablet2fel2gebu2nz4te2usch2xi1eams2ilch4t5e2mpo2ppic2rras2stam4s2uer2xten5s1heir1ime2pp1odes2ilet2p\
        3f2ur1rage2eibt3nnt3u4e2ost1u2ch2re3kei3m2st0uberau4di4fa4ni4s2unge1mgebr4se2her2s3atz3ons1nbewu2garn3ehe3le\
        i2ruhe5i2schu3inn2tert2vera5z2will1rhebe2kund0value2riat4ie1erach3dan4ra3gas4eh4in4li4ro3lei3meh4in5s4oc3pas\
        3rie3wie1ia2deo2erzi2lla2rtue2tami1ollem4zi2rbeh4il3ers3geg3ige3lag4es3nhe3ran3sit4ta3wor3zug0wache5n4te2hlt\
        e3rha2lder2nden2rmen2shin1eb2cken2ich3hna3nte3tau4em2lten2nde3ngl2rken5s3tvo1hich1idmet2ese5n2lde3lko2ndow2r\
        bel3t2tz1ofur2hnt2lke2ran3in3ld3tes4lo3ube1uchs2nde5n2rdig2ste0zahlte3nen1eige5f3le3tal4ge2lt2ntim2ttel2ug4n\
        i1iehe3lgr4se2nsen2scht2tat1one1ugebe4la4n4or2hore2nahm2rech2tate2verl2weil1wangs2iebe
        23 0abbau2fall3olg2gabe3ebe5i4ge4lo4no4or4ru3run2hand3ole2komm2nahm3ehm2reis3ufb2seit3tim2wehr2zug4wa1chtet4\
        ze2tion1del3rn2ler1ffare3en2ter1gent5e5u2iere1ha2m1kute5n2zent1llesa2sbal2tar1mster2usie1nbetr2fing3rag3uhr2\
        gebe4de4kl5u4la4re4sc2kam3er3lag2leit2meld2nimm2span4re2thro3lit3rie2zieh3ubi4ge4pa4tr1pfel2p3ara3eti1rabis2\
        gerl5t2mel4r2zten5s4in1sche2ien2sen2t3e1temlo4zu2mung2ome2trak1ufbew4re5u3fuh3gew5z3kom3pas3ric4uf3suc3tei3z\
        ub2sbau4li4ru3flu3gen5u3hal3rus3tra3weg3zud5f2tors1xel0babys2cken2dezi2hnen2kter2lanc3ken4on2nn2ren2ut4e5n2y\
        eri1eabsi3uft2daue2eind2fest2gehe5r3uns2hiel2ifal3get3lau2kenn2lang3eid3ohn2nach3enn3omm2sagt4tz3chu3ess3ter\
        5s5u2tonu3raf4un3ten2utel2werb2zirk3og3uge1iblis2elef2lde5s3lig2nnen2ogra2rgt2ttet1lase5n4s2eibs4ch2ies3tzs2\
        od2ume3se3tdr4e5n5s1ock2ok3te2rse2ses3s2x1rache3sil3uen3v2ennt2ing1ucht2ndel3t4e2sch3en2tler0caroli1hange2or\
        1oachi2lleg2mmun3pli2ol2pyri2uch0dahing2mmer3on5e3pf2nema2rgel3m2teie1eckel2fizi2menz3zuf2rmas2velo1iabet3gr\
        a3lek2cker2esbe3tri2lemm2spla3ser1olch2m3ina2rfer3tig2sier4s1rama2eck2ohun2um1umme2nn2rchl3st0echo3ter2ken1d\
        itio2le4n1go1hegat3paa3ste1ifer3rig2genk3nun2mer2nbin4li4ru3fal3gab4en4re3her3igu3kun3ord3sti3wil5r1legan2lb\
        og1mport1ngels4re2kel2orm2tgeh3zog4un1rbrac4ec4in2fund2gabe3ehe2klan2lass3ern3itt3osu2mess2neue2scha5u5w3tre\
        2tont1sel2se1urem1valua1xplos0fabrik2ir2ktis3ult2ns3tas2sern3sad4t3zin2zit1edern2e3dba2hr2ier3nem5s2ll3s2rie\
        n3nen2ssel3tsc4un1ilmen4s3ter2rst2t2xier1lach2iegt2ogen3tte2uch3sse3t1onds2rmat3tan4ge3um1rageb4li3nke2esse3\
        udi2iedh5l2uhze1ugen3t2hre2ndam3ken2rsor2ssba5o2tter0gabel2leri3ten2nge2sse5n3ten2tten4in1eacht3ntw3uss2bann\
        3eug3irg2daue3eck4ut3ran4eh2fehl4ie4ss3reu2gene2heir3off4r5c2kamp3lei3ost2lade3be3des3ief4tt2merk3ut5l2naui3\
        der3e4ig4rv3uss2ordn2pfle2reiz3uhr2schn3enk3inn3org3pei4ur3tec5h5i5n5u4ie4oh5s4ri4ur2taus3eil3ran5u2ubt2wagt\
        4rn3ech5k4hr4rb5k3idm2zeic1iebt3r4ig3sse2ft2tter1lich3ed2ocke2ut1ottin2vern1raben3fik3mma3nd3usa2iffe3mm2obe\
        5n3ssa5z3up2undg5r3ss1unst5e2tern1ymnas0haft2hn2ken3te2lber4we3l3tst2mmer2ndbe4ge4ta5u3g2rmon2sse4te2ucht3sc\
        h1ealth2ilen3ser2lfer3m2rauf3d4e3rin3zsc2ssen2ulen3t1i2eb3rar4in2lfen4sm2ngab3zuf5g5w2rn3sch1ockte2fe2hlen2m\
        o2nig2rbar3n2sen1ulle2nden3gri2scht3ten0ideolo2iot1llusi1mage2plem1nansp2dian4sc2eina2frag5s2geni2habe2klus2\
        sgeh3zen2tent1onen1rdisc2is2onie2re4n3iti1slami4nd2olie1tems0jagen3te2hrbu4el2pani2wohl1edesm2her2tzig1ude4n\
        t2nges4fr4li2st4iz0kabine2lend3ter2min2nada3did3te4s2pazi3ell3utt2rlsr2sse2talo3er2ufte1ehren2llne2nnza2rle3\
        ze5n2tten2ucht1icher2efer2ste5n1lamot3ppe3run3vie2opfe2uge1nabe2echt2iff2opf1ohle2lner2nigr3sen5r4ti3to4ra3z\
        ip2pfen3ie2rb3rel4id2smos1ragen2ebs3isl2iegt3sen2och1ugeln2h3le5n2mpel2nste2pfer2rven3zes4li2sse0labor2gern2\
        ndli3gs2ptop2sten2tein2ufze3tes4lo1earni2bhaf2ckte2der2e2gend3iti2hnt3rbu4t2ichn3det3ne4wa3sen5s2nkte2se2ugn\
        e3tna2vel2xiko1ibera2chtu2ebha4li2nk2st4en2ter2ve1ocher2ffel2g3ist2sche3e3las2wen1ucke5n2d2ngen2xus0magazi3i\
        er3st2ils2len4re3te2nne3usk2rken2ssga3ter2ul1edita2eres2hl2inet2ldun3odi2nu2rke2sse2xiko1iete5r2gran2lde2nim\
        u2sche5t2tbek3gef3men3two3wir3zut1obel3ile5i2del3ul4s2nats3ch5e3ste2se2tivi3to1udigk2nde4wi3ter3zen2seen3ike\
        3kul2tig3ti3ze0nachdr4ei4tl5r2del2gel2hern2rr2ss4en2ture1ebena5b5w3st2e2id3gen4te2nne2tte2uerd4st3igk3lic1ic\
        ken2ere5n2kola2mmer2x1ord2te4n3fal3iz1u2chte2tzte0ober4sc2igen2st1fters1pa2er2lade2posi2timi1rden3nen5r2gan4\
        sm2tes3lic1skar2tlic1ther0paare2ckch2derb2ket2rise3tiz2stor2ter1ech2nis3sio2ople2rfor3man1fanne2eile2iff1o2e\
        sie2licy2ol2rtal4io2wer1racht3ven3zis2ima3ori2oban4en4ie3fit3mpt3pag4or3tag4es1salm2yche1unktl2ppe2tzen0qual\
        if0rasen3se3te2ten4s3los3ten2uber1edakt2gal3elr5t3te3uli2ichs3fe3s4se5t3ze2kons2n3ais3te2ste2visi3olv1hetor1\
        ieche5t3fen3sen2nge5n4s2ppen2skie1obote2hr2mane5s2sen2ter2ute1uber2ckga4se4t4we4zu2hm3t4e2m0sachli2ft2lat3on\
        2men2nger2rg2tt3zen5s4un2ule5n3re1chach4di4nd4r3erz4u3ier4mm3lei5u4up3muc3nau3oko4ol3ubl4ch4f4li4pp3wam4un1e\
        chze5i2gel2hnen4te2il3the4li2ktor2lf2mina2nat3den5r4un3ken4re2tz1how1iedlu3gel5r2mula2ngt3nen4lo2tte5n1kala2\
        epti1martp1og2lida3lt2rte1palt3nne2ende2hare2ruch2urt1tab3dti3pel3r4ks5u3tue3une2eif4l3ll2ichp5w3ft2ockt3lpe\
        3rt5e4y3ss2raus2ube3ckc3hle3rmt4z1uch2mmen2nden2ppe2ssen1ympat2nthe0tagesl3sub2ille2kt2lent2pfer2ste5t2tbes3\
        ige2uche3fe1eig3lha4un2sten1heke3sen2ron1iefst2pps4te1ja1olera3le2mate2ne3fal3nen2re1ragod3ine3nke3uen4ma5t4\
        te2end5s3sen2iebe3nkt3ump2ockn3ste1umor5e2nnel2rken4is1ypus0ubelke3rfl5o4wu1marmt5u2brin2gewa2schl3tri2wand2\
        zuge4se1nauff2beha4me4ru2ertr4wa2fahi2geac4me4rn2heil5m2i3for2klar2noti2serm5n3re2terk2verm2wahr3eig2zula1ri\
        n1ser0vage2mpir2terl1erank4rg3b4ar4en4lu3der4re3fal3gis4ut3haf3nac5h4eh5t3s4e4pu4tu4un5s3tie3wer2tter1ictor2\
        deos2eh3rze2rus1olke3lzo3ume2rab4ng3fah5l4el3gek5l3lau3mit3zei4ub5n5s0wahlt3res4li4zu2ldes2rfen3nen4te4un1eb\
        sit2ckte2ges2hren4te2iber3nhe2ndun2rd3kst3tsc2sens3tfa2tte1idmen2evie2lder2sse4t2twe1oande2hlbe4st2raus3tla5\
        i3um2w1ucht0zart4e5n2un1ehen2itwe2rrte2uge1ielt2vili1oll2rnig1ucken2gege4l4sc4wi2neig2rzei2sehe2tief3ref2ver\
        s3iel2wend2zuor1weckm3ig5e4hu2illi3ngt4ke1yklus
        24 0abgebr4dr4ho4zo2halt2lege4nk4se2neig2rech2t2zuge1chte1ir1lgori2lema3ian4ie2pen3ha2tsta1namne3tom2fall2ge\
        ha2hore2reiz2setz3ieh3pra2tiko4se3un2vert2zufa4ru4sp1poste1rmes2znei1ssoci1ttrib1ufers3war3zuh5s2ra2sbre3fin\
        3gem5t4ie5n3pro3str3wen3zie2toba0beeile3rdi2fohl3reu2gier2ibeh3geb2klag4ei2leg3gie2sieg2tete3on3rog3wee2ugen\
        4t3nru2vors2waff3egl1indet2o2ssen1lei2ickw3nde2ode2utig1raten2d2emse3tt2otch2ucht3stk1uche3kte2dget2ndni2ros\
        2sse0campus2sh1hampa3rme2efs1irca1ola2nten1ross0dankte2rleh2sjen2te1eckt2nkma2rwei1ieb4st2ktat2skri3pos2visi\
        1omini2rfes2se4n1rehe4un3iec4ze2ingt2uber1ummhe2nner2rchb5w0echtes1ducat1hrfur3gei1inbri3gez3las3seh3zub2sen\
        b4rn2weis1lite2lenb1mporu1ndes3los2gagi2tgan3wer4or1pisod1rbaut2hitz3ole5t5u2leid2nann3te2ober2spar2zbis3oge\
        1tage2waig1xakte2il2pans3edi0facher2ng2rbun3m2ucht1eiera5l3ndl2ldes2stig2tte1ichte2ktio2ngen1leiss2ora3w1oku\
        ss2lter2rtwa2togr1rag4st3kti2omme1uhlst2ngie2rsti0garage3tne1eahnt2bt3uhr4sc2denk3ien2flog2genl2heil3obe2il2\
        koch3umm4ss2lehn4nk3osc2mahl4lt3isc2nese4ti3ie2omet2pres2qual2reic2sond3tar3ung2than3rei2wasc3irk4tt1ibst1la\
        ubw1nadig1olf2nnen2tthe1ramm2eat2immi2ube3sst1ucken0haften5t2ndvo2rmlo2ssen2tt2usar1ebel2ide3mwe3ter2ktis2lf\
        e2mmun2rkom1iervo2lf2mmli1oben2heit2l2sent1uten3ten0immobi2plik3res1njekt2land2nens2put2sekt3pek3tal2tuit1rl\
        and1sst0jahrga1ordan0kabel2fig2mpag2nale3inc3ten2rdin2uft1essel2uche1ilo2ndli1latsc2eini1nall5t2eipe2obla1oa\
        lit2hl2loni2nfig3tur3ven2pfes2rn3res1ratzt3ute2eatu3uzu2ug1uhe2nstw2rse0lageru2ien2mpen2ngew4ua2ssig2ub3fba1\
        ehr4kr2ibe3tfa4li2nz2rn2sern1ider2es3ute2ppe2ttle1ondon2sten3wer2ve2we2yali1yrik0magd2ilan3s2nch3nch2rina3s4\
        ch2trat2ximu1edial2ere2ntal2rced3kli1ilieu2ssbr2tbri3sam1oleku2narc4tl3ito1uhelo3le2ll3tip2nchn3ze2slim1ythe\
        n0nachhi2iv2ja2rbe5n3ren2turg5w2zis1effen2hmt2st2tze2ugeb3tra1ichte2mmst1orweg2tier0obendr1ffenk3ne1k1liven1\
        range2der1utput1zean0packt2nzer2rt4ie2usen1ilze2zza1latzt3usi1ol2rtfo4ra4ug1rafer3gen2otei1ubliz2lver0qual3r\
        ti3tsc2ersc2o0rachen2der3ius2thau3sch2u3ms4te3nte1eckte2dest3ner2habi2if3nes4he3ste3zen2ndit3ten2prod2sona2u\
        e2zipi1iegel3t2ngsu2ssen1oad2llst2tes3wei2utin2yal1uckgr2der2hrt2inen2mpf2ndfu3g2stun0sahne2ison2lzbu2ndte3k\
        ti1chaft4mt3eun3imp4rm3lam5u3mie4un5t3uh4lz3wag4or1echst2h3n2ide2lekt3ig2quen2rgea2xy1herif1iebze2ngle3nli1k\
        epsi2izze5i1ong2uver1pahte3ltu3nnt2ezia2ielr5z2ott5i2urba1tadie3nge3rbe3unt2ehle3ile3llv3mmt2ills2ockw3ppe2r\
        afr5t3ikt3oh4me2udio1ud2perm1ynony0tags3ung2ssen2tort1eure5n1han2emas1iefes3res2ger1odlic2tale1ransa2ick1ute\
        0uberka4re4st4zo2t1mdreh2zug1ngere4st2term2unte2zufr4re1rban0verabr3bir4le3dec3ehr3flu3har4ie3nom3san4oh3wic\
        1isuel1ogeln2llzu2rkam3sat3urt3wan0wagens2hler3rer4un2lde3l2rmes3t1ebsei2he3te2icht3ger3ne3tes4hi2ltli2rtes4\
        h2sweg1iderw2llku2nde1olfe2uld1uchse2rfel0yoga0zahn1eitgl4la2ntre2rris1ieh3lte2tate1ubere2ckt2fluc2gefu2mute\
        2ndet2tage1ylind
        """

    private static let en: StaticString = """
        6 0the
        7 0and0of
        8 0in0to
        9 0that
        10 0as0for0he0is1t0not0on0was1ith
        11 0are1t0be1ut1y0from0had1er1is0or0she0this0you
        12 0all1n0can0have0my0one0their3y0we2re1hich
        13 0about1lso0been0could0did1o0has1im0if1nto0me1ore0no0other1ut0said1o2me0them3n3re3se1ime0up0what2en2o1ill1\
        ould0your
        14 0after1ny0back1ecaus2fore2twee0differ0even0first0how0its0just0know0like0may1ost0new1ow0only1ur1ver0people\
        0see1hould1uch0than2ough2roug1wo0way1ell1here
        15 0again1meric1nothe1round0being1oth0change1ome3mun3ple2nsid0day1evelo1irect1oes2wn0each1ffect1xampl2peri0f\
        ollow0genera2t1o2d2ing2od2vern0hand1ere1oweve0import1nclud3rea2form0life2ttle1ong0made2ke2n3y1ight1uch2st0na\
        tion1eed2ver1umber0off1wn0part4ic1erson1resen2oces3duc3vid0questi0relati2quir2spon3ult1ight0same1ocial1tate2\
        ill1ystem0take1hink2ose2ree1oo0under2iver1s2e3d0very0want1hile1ithou1ork3ld0years
        16 0action4vi1gains1lthou2ways1m2ong1nalys2swer1ppear3roa1sked2soci1uthor1way0based1ecome2liev2st2tter1ody2o\
        k1usine0called2me2se1ertai1hapte3rac2ildr1ommon3pan2ndit3tin4ra5o2untr3rse1ultur0data1escri3ign1iscus1uring0\
        early1conom1ducat1mploy1nd2ough1very1xpres1yes0face3t2mily2r2ther1elt2w1igure2nd1orm2und1riend1uncti2rthe0gi\
        ve4n1ot1reat2oup0head3lth2lp1igh2msel2stor1ome2use1uman0identi1ndivi2tere5n2vest3olv0knew0large2st2ter2w1eft\
        2ss2t2vel1ook4ed2ve0manage2rket1easur2mber2n2thod1ind1oment2ther0name1ext1ight1othin0object1ffice2ten1ld1nce\
        1perat1rder2gani1thers0patien1erfor1lace1oint2liti2siti3sib2wer1racti2ess2oble3gra3per1ublic2t0rather1eally3\
        son2main2port3res2sear2turn1oom0say1chool1econd3tio2en2rvic2t1hall1ide2nce1mall1ometh1pecif1tates2ruct2uden4\
        y1uppor0table1ell1hings2us1old2ok2ward0unders2til1pon1sing0war2ter1ent1hy1ithin1omen2rds0year2t
        17 0able2ove1ccept4ss3ord4un2ross2t3ual1dditi1ffect1ge1ir1lmost2ong2read1nythi1pplic1rea1ssess1vaila0became2\
        gan2havi3ind2nefi1ig1lack2ood1uildi0call2re2ses1enter4ur1hild2rist2urch1ity1lass2ear2ose1ollec2mmit3par4ut2n\
        cep5r3nec3str3tai4en3ver2urt1reate5i2itic1urren0days1eath2cisi2fine5i2part3end2tail3erm1iffic2seas3tri1oing2\
        ne2or1ue0either1lectr3men1nergy2glis2viro1speci2tabl1urope1ver4yt2iden1xpect3lai0factor1eatur2el4in1ield2nal\
        l4nc2ve1ood2ur1ree2ont1ull2ture0gave1erman1reate2ound4ps0half2nds2ppen2rd2ving1eard4t2ld1igher0idea1magin2pr\
        ov1ndica3ust2flue2itia2side3tea4ru2terv3rod1tself0journa0keep1ind3g1nowle4n0land3gua1eader3rni3st3ve2tter1ig\
        ht2ne2tera2ving1ocal2okin2w0major2king2teri3ter1ean4s1inute1odel2ney2veme0natura5e1ecess2eded2twor1on0observ\
        1pen1rigin1utsid0parent3ty2st1er3cen3hap3iod1hysic1olicy2pula2tent1repar2inci2obab3fes3jec3pos3tec1ublis2rpo\
        s0qualit2ite0rate1ead3l2ceiv4nt3ogn4rd2flec2gard3ion3ula2late3igi2memb2sour3pec2view1ights2sk1ole0saw2ys1cie\
        nc1ecuri2emed2lect3f2nse2vera1hort3w1ignif2mila2ngle2tuat1ociet2meon4ti2on2urce3th1pace2ecia2irit1tanda3rte2\
        ory2rate3ong2udie1ubjec2cces2gges2re0taken3ing1echni5o2rm4s1hemse3ory3ref2ing3rd1imes1oday2geth2p1radit3nsf2\
        eatm2ue1urn4ed1ype0value2riou1iew1oice0wanted1hethe2ite2ole1oman2nder2rd3kin0yes1oung
        18 0abilit1chiev2tive1dded3res2mini2vanc1frica1go2reem1llow2one2tern1mount1nimal2yone1pplie3rop1reas2gume2m3\
        s2rive2t3icl1sk2pect2sist3ume1ttack3emp4nt1verag0bad2lanc2nk2sic4s1ed2ginn2low2side2yond1it1lue1oard2oks2x2y\
        1rain2eath2ing3tis2othe3ugh0calcul2pita2r3rie2use1ell4s2ntra1halle3nce3rge2ina2oice1lassi2earl2inic2osed1old\
        3leg2mbin3es3ing3man4en4is3pet4on5s2ncen4lu3duc3fli3sci4eq4is4ta5i4um3tac4ex4ri3ven2rpor3rec2st2uple1ross1us\
        tom2t0dark2te2ught1ead3l2cide2ep2gree2live2mand3ons2sire3pit1ie2scov3pla3tan4in1ocume0earlie3th2st3y1ffort1l\
        se1merge2otio1ngage3ine2tire1quati1ssent2tima1valua2ents3ryo1xamin2cept2erci2tend1ye0facili2ll2mili1ear2dera\
        2et1inal3din3e3ger3ish2re1loor3w1ocus2rce3eig3mat4er4s3war1rench3que0game1ettin1irl1lobal1one1reen2owth0hair\
        1ear2rsel1old2pe2spit2ur4s1undre0ideas1mage2medi2pact3lem1ncome2deed4pe2stan4it2tegr4ll4ra5p1ssue5s0jesus1ob\
        0kept2y0late1ead3rn5e2d2gal2ngth2vels1ikely2mite2nes2st4en2ve4s1onger2rd2ss3t2t2wer0main4ta2kes2rk2ster2ybe1\
        eanin2chan2dia4ca2et4in2mory2ntio2ssag2t1iddle2lita3lio2nist1odels4rn2nths2rnin2uth2ve4d1ultip2sic1yself0nea\
        r2eds2gati2ws1or3mal3th2te3ice0obtain2viou1ffici1h1il1pened2port2tion0page2in2per2rtne4s2ssed2tter2y1erfec3s\
        pe1hilos2one1ictur1lan3y2ease1oints2lice2or2st1resid4su3ven4io2ice3mar3vat2oced5e3gre3mis4ot1sycho1ulled0qui\
        ckl0range1eache4ti3din4y3liz2d3uce2fere2leas2move2serv3ist3t2veal1iver1oad1ule4s2n0sample2t3isf2ying1cient1e\
        a3rch2cret2em4s2nt2para2ries4ou2ttin4le2xual1hare2own4s1imple5y2r2ster2te2x2ze1kin1mile1oluti2n2und1peak1tag\
        e3rt3tem4us3y2ep2ood3p2rang3eet4ng4ss1ubsta2dden2ppos2rfac3pri0takes2lk2rget1eache3m2mper2n2st2xt1herap2inki\
        2ousa2reat1otal2wn1rade3ini3nsp3vel2ied2uth2y3ing1wenty1ypes3ica0usuall0values2riab1iolen1olume0walked3l2ys1\
        eek2ight2st1hom3se1ide2fe2ndow1orked5r4s1ritin4te2ong0yourse
        19 0absolu1cadem2comp3ura2id2ts1dd2just2vant1ffair1gency4t2reed3icu1llowe5s1ncien2nual2ti1ppare3eal3ly3rov5x\
        2ril1rchit2my2rang2tist1ssign1ttach3end3itu3rac4ib1udien2gust2stra1void1ware0baby2ckgr2r2se2ttle1eauti2gin2l\
        ief3ong1ible2ll2olog1odies2rn2ttom2unda2ys1ranch2eak2oken3wn1uild4t0cancer2paci2reer4fu3ry2tego2ught3sed5s1e\
        ntre1hair3ngi4ne2eck3mic3st2ief3nes2oose1ircle4um2tize2vil1laim5s2ient2oser1ode2gnit2lor2mfor3mer3pli4re2nfe\
        r4id5r3tem2pyri2re3ner3res2sts2unci4te2ver5e1redit2ime4in3ter0dad2ily2mage2nger1ebate2cade3emb3lar3rea2fend5\
        s2mocr2rive2tect2vice1iagno2ed2mens2sapp3cip4ou3ord2vers3ide4si1octor2g2mest3ina2uble4t1rive2ug1ynami0easily\
        2t1dge2itor1ffici1ight1mphas1nable2cour2glan2hanc2sure2ter5e1qual3ipm1scape1venin4t5u2olut1xactl2chan2ecut2i\
        ste5i2pens4rt3lan4or2tens5t4rn3rem0failur3r3th2st1ell2male1ight2le3led3m2rm2sh2t2xed1ocuse2ot2rced5s3est3mal\
        4ed4ul2unda1ramew3nce2eedo3sh1ully0garden2s2ther1ender3tle1irls2ves3ing1lance3ss1oal4s2es2ld2ods1radua2owin1\
        uy0hall2ppy1earin3t3ven4y2ll3ped2nce1ighly2t1oldin3y2rse2t1usban0ibid1llust1mages2plic3oss3res1ncide2dex3ia5\
        n2fect2nova2tend5s5t4rf1sland2rael0januar1udgme2ly2ne2stic0kill4ed2tche1nowin4s0labor2ck2dy2rger2tter2ughe2w\
        s2y1eadin3vin2gisl3s1ibrar2ps2ved1ocate5i2oks2ved0machin2jori2le2nner3ufa2rch3ria5e2ss1eant2dici2ntal1iles2n\
        e2ss4io1olecu2nito3th2ral2tion2unta2ving1urder2scle0names2rrat1early2ck2ighb3the1ice1odded2ne2ted4s3ion2vemb\
        0occasi3ur5r2tobe1ffer5e1kay1lder1nes2line2to1penin2inio2posi1therw1utcom3put1veral0paid2rall4me3k3tie2ss2th\
        2ymen1eace2rcep1hase1iece1laced5s3nni4s4t3yed5r4in2easu1olici2sses2werf1recis3dic3fer3tty2ince3or3son2ofit3t\
        ei3vis1urcha0quanti3rte0race2ised2n3dom2tes1e2ach3der3lit2comm4ve2duct2ferr3orm2gist2leva2mark3ind2peat3lac4\
        ie3ubl2ques2side3tri2volu1ich2se1ock2se2und1unnin2ssia0safe4ty2ve1cale2ene2hola2reen1eason2ctor2eing2nd3sit3\
        ten2ptem2quen2rve2ven4re2x1hape3red2ip2ook3t3wed1ight3n4al2lenc2t3tin1kills1leep2ight2ow4ly1malle2iled1oft2l\
        die2mewh2rry3t2ul3the1peaki3cie3ech4d3nt2oke2read3ing1quare1taff3nd5i3rti3tio5s2eps2imul2ock3ne3ppe3rie2raig\
        3ugg2yle1ubseq2ffer4ic2mmer2n2ppli5y2rrou3vey4iv2stai1ymbol3pto0talkin2sk2x1eachi2llin2mpor1hank5s2eore2irty\
        1issue2tle1ools2uch1ransi5l2eate3e4s2ial2oubl2ust1urnin0ultima1nion3que3t4s2less3ike1pper1rban1seful3r3s0van\
        2riet1ehicl2rsio1ia2ctim2llag2sion4t3ual0wait4in2lk4in2nts2rm2tch5e5i1eb2eks2ster1hatev2ispe1illin2nd2sh2tne\
        s1orth1rite5r2ote
        20 0absenc2use1ccide2know2quir2ting4va2ute1dequa2opte2ult5s2vice3oca1fraid2tern1genci4ts2ree1head1id1lcoho2g\
        ori2ive2lowi1nalyz2ger3le3ry2xiet2yway1part5m2poin3rec1rgue5d2rest2ts1sia3de2king2semb4ts3ump1tmosp1utoma1wa\
        ren0bag2ll2nd3ks2rrie1each3r3t3uty2comi2gins2neat1irth1lock1oat2nd3e2rder2ttle2ught3nd1reast2idge3ef3ght3ngi\
        3tai2oad3ke1udget2reau2sy2tton2y0califo3lin4s2mera3p4ai2nada3did2pabl3tai4ur2rbon3d3ryi2sh3t2tch3hol1elebr2n\
        t2rtif1hain3mbe2ildh2osen2roni1ircui5l2ties2vili1laime3sse2ean2ick3mat2ock3sel3the2ub3ste1oast2ffee2llea3oni\
        4ur3umn2mpla4ou2ncre3fus3sen5r4ul3vin2ok3l3per3rdi2py2rrel2unse4t5y3rts1reatu2ied3sis2osse3wd2y1up2rve1ycle0\
        dance2rkne2taba1ear2bt2clin2eply2fici2nsit2posi3res3th2scen3k3tin4ro5u1ialog2gita2nner2sabi2vine1ollar2main2\
        ors1ramat3w4in4n2eam3ss5e3w2ink3ven5r4in2op4pe2ugs2y1uty0ear2sier3ter2ting1dited4io1lecti3vat2imin1mpire3ty1\
        ncoun2ded3s2emy2forc2joy2terp3ry1quall3iva1ra2ror1state1thnic1vil1xcell4ss3ite3lus2hibi2ist5s2pand3lic3ose5u\
        2tra5c0faced4s3ts2iled2llin3se2mous2rm4er2shio2t1ebrua2llow2mini1ields2ftee4y2ghti2ll3ter2rms1lat2exib2ight2\
        ower2uid1orget4ot3th4un4y2urth1rame3nk2uit1uel2n3d4am4s0gain2mes2te2ze1ene4ti3tly2ogra2ts1ift1lad1olden2spel\
        1rabbe3ce3nd4t3y2eek3w2ow4n1uaran4d2ess2ide2n0handed4le2rdly1eaded4s2ight2lpin4s1idden2ghes4li2ll1onest2ped2\
        rizo3ses2st2tel2useh5s4in1uge2mani5s2rt1ypoth0ice1deal3olo1gnore1ll3nes1mmigr2plie1ncorp2duce2fant2jury2ner2\
        put2sigh4st3pir3tal3ura2vent3ite1ron1solat1talia4y2ems0japan5e1ewish3s1obs2in4ed4t2urne2y1udge2stif0keepin1i\
        ds2nds3gdo2ss0labora4ur2id2ke2ndsc2rgel5s2tin2ugh2wyer2yer1eads3ned3ves2g2sson1iabil2bera2e3s2fted2ked2mit5a\
        5s2near3k4ed2quid1oad2gic2se1ying0magazi2il3nly4te2nife2p2rgin3ked2tch3hem3rix2ximu1edium2mbra3ori2rely2tal2\
        xico1id2lk2nimu2rror2ssin3tak2xed1obile2de3ifi2m2on2reov2stly2tiva3or1useum3lim2tual1yster0named2rrow2tive1e\
        goti2rvou2t2vert2wspa1ine4te1oise2rthe2se2vel1uclea2mero0obliga1ccupa4rs1fferi5s1ral2dere5s3ina2ient1ught2rs\
        el2tlin1wner5s0packag2ges2inti3r2pers2ragr3lia3tia2ssag4in5o1ercei3man4is5t1henom2otog2rase1ick4ed2eces1lane\
        4ne4ts3te4fo2us1ocket2inte2rtio2vert2wers1rayer2e3gna3ser4se2ices3est3ori2ofil3of3phe4or3spe3tes4oc3ve5d4in1\
        ull2nish2re2shed2ttin0qualif2een2ick3et0radica4o2in3se2pid5l2re2tio5n1ealis2call3ept2fer5s3use2gime2ject2lia\
        b4ef2prod2solu5v3tau4or2tain3ire3rie2venu4rs2ward1ing2sing3ks1oles2man2oms3t2ute4in2w2yal1ural0sales3t2ving1\
        cenar2hedu4me2ope2ream3ipt1eat2cure2ek4in2gmen2ll2nior3sor2rvan4ed2ssio2ts2vent1hadow3rin4p2ift3rt2ock3p3win\
        2ut1ick2des2gns2lent3ver2mula2n2tes1ky1mooth1now1oftwa2il2ld3id2meho2ng3s2ught3nds1panis2eake3ctr3nd2ot1tabi\
        l4le3r4ed3ted4ut2eel3ppe2omac3rag4e2rain3eam4tc3ike4ng3oke2uff1ubmit2gar2m3mar2peri3pre2rely3ger2spec1weet2i\
        tch1yndro3the0tables2lked3l2sks3te2ught1ea3ch3rs2eth2levi3ls2mple2nd3sio2rmin3rib5t4or2stin4s2xts1heolo4ri2i\
        ck3n2ou2roat2y1ight2ll2ny2red1omorr2ne3gue3igh2ol2pic2uche3ris1rack3ffi3in3nsa5m3uma2eat2ip2uly1urns1welve2i\
        ce0uk1nable2cert3le2derg5l2fort2ifor2know2to1pdate1sers2ual0valley2riat1ector2geta2ssel1ictor2deo2ews2olat2r\
        tua5e2sibl1olunt0waited2lls2ste2ve1eak3lth3pon3r4in3the2bsit2lcom3far1herea1idely2ld2n3e3ter2sdom2thdr1on2od\
        2rrie4y3se0ye2ah2llow1ounge3th0zero1one
        21 0abando2norm2sorb3tra2unda1ccomm3umu2quis2tors1d2ding2mit5t2oles3pti2vent4rt1esthe1fford2terw1ged3nda3s2g\
        res1h1im3ed2rcra1llian3oca1mazin2biti2endm1nalog4yt2gel2noun2tici2ymor3whe1ppend3le4yi1rab2bitr2chiv2gues2is\
        e2med2ray3iva1sian2ks2leep2s3ert4t3umi4re1thlet2tain3orn1unt2then3ono1ward1xis0backwa3ter2re4ly2thro3ter2y1e\
        am3rin2droo2er2gun2half2ings2ll2nt1igger2llio2ndin2rd4s2shop2tter1lame2ind2ocks3w1onds3es2rrow2ss2ther2wl1ra\
        nd3zil2ead4kf5i2iefl3ngs2oade1ullet2rden3ied3ned4in3st2s3h0calm2nadi2pabi2rds3s2stle3ual2t2usin3tio1hecke3ek\
        5s4se3mis2icke3n2ose1igare2ted1lassr3use2eare2osin3thi3ud1oal3t2effi2llab5p3one2mpen4ri2nfes4ig4ro3vic2okin2\
        pied2rrup2urag3sin2vera5i1razy2eam3w2imes2own2ucia2ying3sta1uriou3ric2ttin0da2mn2n1ealin2dica2emed3per2faul3\
        eat4ct4nc2lay3ibe4gh2note2sert5v3per2vil1iabet3gra3met2et2ffus2sast3cha4lo4re5i3mis3pos4ut3tur2vorc1octri2gs\
        2n2se2zen1reams2inki2ove1uke2plic2rati2st2tch3ies1ying0earnin3s2se1colog1ggs2ypt1ighte1lecte2sewh1mbarr3rac2\
        ergi2issi2pero3iri1nding2emie2joye2ormo2teri5t3hus3iti5l5y3ran4ep2zyme1pisod1quali3ili4ty1rrors1ssay3enc1thi\
        ca5s1veryb5d5w1x2act2ceed3lud3use2haus2pans3end3loi3ort0facing3ult2il3rly2llen4s2ntas2ster2te2ult2vor5i4ur1e\
        d2ed4ba3ls2wer1ictio2fth2les3ms2nds3ite2scal3hin1lesh2ows2y3ing1oods3tba2reve3giv3min3t2ught3nde1racti5u3gme\
        2ustr1uck2lfil2ndin3ny0gained2p2y1enes3uin2omet2stur1iant1lory1ods2tten1rade3in3ndm4te3ph3ss3tef3ve2eatl3y2o\
        ss1uidan4el3lt5y2ns2ys0hangin2ppin2rder3m2t3e2zard1eadin3lin3rts3vil2lpfu2rita3s2sita2y1ide2erar2lls1olds3e3\
        ida2mes2nor2ping2rmon1ung3ter0immune2pair3eri3ose1ncent3h4es3lus2dige4re2equa3vit2fini3lam3ras2here5i3ibi2je\
        ct2noce2quir2sert3pec3tin2teri5r3ima2vasi1relan2ish1slam5i2sued1tem0judici2mped2risd0kid2llin2ngs2ssed1nee4s\
        2ife3ght0label2dies2nds2tera2ughi5t3nch2yers1eague2ctur2giti2sion2ttin1ibert2cens2ft2ghts2ngui3ks2sted2t2ver\
        1oan2cked2g3ica2op3se2sing3ses2ts2ud2vely3ing1uck4y2nch0ma2d2gic3net2nagi3ual4sc2rine3ker4s3ry2ssiv2tche2x1e\
        al3nwh3t2diat4ev2rcha3e2tabo4ph1igrat2le2n3ds3era3ing3or5i2ssed2x3tur1obili2deli4ra4s3ule2od2rtal2ves3ie1ult\
        i2sica0naked2mely2vy1earby2glec2rve2wly1obody2de2rms2tabl1urse4in2trit0occupi2ean1dd1ffend2the1k1ngoin1ppose\
        2tima5i1range1uter1verco4vi1wned1xygen0pace3k2inte2lace3e3m2n3el2ra4di3tly2ssen2tent3hwa2used2ying1eak2nalt2\
        riph3sis4ua1hoto2ysio1ilot2nk1lain3net3sma4ti3ys2easa3nty2ot1oem3t4ry2inti2lish3yme2ol2rt4ra2ster2unds1raise\
        3y2eced3scr4um3ten3val2ide3me3nt5e3vac4il2o3fou3min4pt3ud1sychi1ullin3se2rsue5i2sh4in2ts0quietl2oted0racial2\
        diat2isin2nk2rely2ting2w2y1eachi3dil2duci2fuge2info2liev3uct3y2mote4va2nder2pair3ly3uta2scue3idu1hetor1ice2d\
        e2tual1ocks2ll4ed4in2of3ts2tati2ugh1uns2sh0sacred4if2d2int2ke2le2nd2ved1canne3tte2ore5s1eed3min3s2llin2ndin3\
        sat2rver5s4in1hakin3me3ped3res2eet3ll2ifte3ps3t2oes3re4tl3ute2rugg1ighed3ned2mult2ngin2xtee1kill1lave5r5s2ee\
        pi2id3ppe1mart2ell2ilin2oke1ociol2ftly2lar3ve4in2mebo2ngs2unde2vere1paces3in3tia2ecim3ndi2here2ite2lit2oken3\
        rt5s1queez1tages3irs3nds3rin4s4ts3yed4in2eady3m2ick2ones3red4m2rict3uck2uck3dyi3pid1ub3sti2ccee2icid3t4ab2nd\
        ay2perv3rem2rgic2spen4ic1wallo2ord1ympat0tail2lent2xes1eams2leph2nden5r2stam4ed1heatr3e3me3reb4ma2inks2orou2\
        resh4w3ow5n1ied2p1olera2pics2tall2ur2wer1race3din3il4ne3ns2easu4ti5y3nd5s2ials3gge2oops2uck3ste1ube2mor2rkey\
        1wenti0undert2empl3xpe2ity2usua1tilit5z0valid3uab2rian3y2st1eloci2rse4us3tic1ice2etna3wed2rus2site5o2tal1oic\
        es2ltag2te1ulner0wake2nder3tin2rnin3rio3s2ters2ves1eakne2ddin2eken2t1heel3nev1ider2ng2re2se3hed1ooden4s2re3s\
        hi4t2und1rappe2ites0yard1ester1ield1ours
        22 0abroad3upt2sent3orp1ccele3use2ids2quai2ted3or1dapta5e5i2ds2jace2mira5e4ss2opt2vers3ise5o1ggreg2ing1ims2r\
        por1larm2ert2ien3ke2lege3ies2ongs2pha2ter5e3oge1mbigu2ende2ino2ongs1ngels2teri3ibi5o2xiou2ybod1polog2p1rch4a\
        e2guin2ises4in2ose2row2teri5y3icu4fi1spira2saul1te2lant2omic4s1udio4t5o2stri2tumn1venue2oide5i1wake2ful0babi\
        es2cked2dly2gs2ker2lls2nds3kin2ptis2rgai3s2seba4s3ica4n3ket2th1be1ears3st3tin2lly3ove3t2nch2t3ray1ias2blic2g\
        ges2lls2nary2rthd2te3s1lacks3de3nk5e2eedi3sse5i2oody1oards3ts2ld2mb2ots2re2w2xes1rave2each4ks2ick3lli2oadc2u\
        sh1ubble2ddhi2lk3l2rn2tter2ying0cabin5e3le2ke2lciu3end2mpus2nal3dle2p3e2rdia3ed3ing3ria2ttle2usal2ve1eilin2l\
        lul2nsus2remo1hains4rm5s3os3rit4t5e3se2eap3cki2ocol3osi3ppe1inema1lay2eani4ri2imb5e2oses3th3uds1oach3lit3sta\
        2ck2des2here2lony4re5s2mbat3mod3pas4el4ro2n3cea5i3fin3gre3que3sol3tam4es3vey2oked3lin2pies3per2rd3n3ps3rid3t\
        ex2tton2uch3nti3rte2vena4rs1rack3ft3sh2edib3ek2itiq2op4s3ssi2uel1ultiv2ps2re3ios3tai3ves2ts1ycles0daddy2ncin\
        2re2ted4s3ing2wn1eals4t3n3ths2ck2grad2laye3ica2n3ied3se3y2pict3loy3riv3uty2riva2sira3pai2viat3ote1iamon3ry2c\
        k3tio2gnit2ning2plom2rt4y2sadv4gr3h4es3per3sol3tra5e1oorwa2wnst1raft3g4ge4on3ma3ws2essi2ied3nks2ops2unk1ual0\
        eager2rl3n4ed2ten1cosys1dges1ffica1gg2o2ypti1labor3sti2der5l2even2igib3te1mail2bedd3odi1ndles3ure2gagi2joyi2\
        suri1r1ssays1terna1ve2olve1xam2citi3lai2empt2it2plos2trao1yebro3d0fabric2cial2ded2ilin4s3nt3thf2n3cy3s2rthe2\
        scin2tigu1eared4s3sib2e3din3s2nce2rtil2stiv2ver1iber2ghte2led3lin2red3mly2ttin2x1lag3me3sh2eet3w2oati3od3ur3\
        win1ocusi2ld4ed5r3k4s2ol2rehe3um2ster2urte2x1rames3ud2eely2iday3ght2owne3zen2uits1uckin2nera2rnit0gains2ller\
        2ng2tes1ear2n3eri5o4si3re1host1ifts1lasse2ucos1onna2odne1rab3mma3ndf4ts3phi3sp3vit2eece2id3ef3n4ne3p1uardi5s\
        2est5s2ided2lf0ha2bit5s2llwa2n3dbo4li4so3g2rdwa3mon3sh2ted3h1eadqu3tin2brew2llo2pati2ro1i2ding2ghwa2nt2p3s2r\
        ed1older3es2ney3our2pefu4s2rrib4or2stil1ungar4er4ry3t4in2rrie4y1ybrid2drog0id1gnora1llega1mpris3uls1nadeq2cl\
        in3red2diff2feri3lat2gred2habi2jure5i2puts2sect3uli2take3er5m5s3rin3uit2visi4ta1on3s1raq0jacket2il2w1ealou3n\
        s1oinin2ke1udges2ice2mp2nior2ry0keen3ps2ys1ick4ed2dney2ller1nock5e1orea5n0lab2ckin2nded4in3e2p2ser2test1eaf3\
        n4in3the2gacy3end2ns2sser1ieute2fest4ti2ghti5l2keli4s4wi2ly2miti2ned2on2p2sts1oaded4in3ns2cali3k2nely2ver4s2\
        were4st2yalt1ung4s0madame2gnit2inst2kers2les2ma2ndat3ipu2ppin3s2scul3k3ses2tchi3e4rn3h3ure2yor1eals2dita5e2e\
        ts2nu2rcy2ss2ta4ls3ric2xica1ice3ro5s2dnig3st2ghty3ran2ld3l2nima2racl2xing1odest2nday3eta3ste3thl2rali3pho3tg\
        a2tive2unt5e3se2vies1ud2m2rmur2tati3ter1yth0naval3iga1eares2edle2rves2ther2ural4on3tra1ights2trog1oble2d3es2\
        neth2rm4at2ting2vels2wher1umeri2rses2trie0obstac1ffens1live1nset1p2ens2pone3res2tica1rgan5s1ven3rhe4la4wh1xi\
        dat0packed2infu4t3rs2kist2lest2nic3ts2r3kin2sses4iv3tor2thol4s2use1eacef3san2culi2er4s2n3etr2pper1hases2otos\
        1ickin2le2pe2tch3y1lacem4in3tes1oems2ison2land3e3ite3lut2p3e2rch3tfo4ug2t3ato2und3r4ed2wder1reach3cio3lim3mi\
        s3ssi2imit3nti3ze2ohib3pag3sec3ven3xim1ub2lmon2mp2pils2rely3ple3sua2zzle0quantu2ery2otat4e0radius2ge2il4wa2n\
        g4in2t3s1eact3ds3lm3r2ceip3ipe5i3ons3rui3urr2gres5t2habi2ign2lax5e2movi2nal3ewa3t2semb3ona4rt3pir3ted4in3ume\
        2trea2vela3ise1hythm1id3ge3ing2ghte3id2ngs2vers1oads2bust2de2manc5s5t2pe2ughl2ws1ubbed5r2led3ing2shed0safely\
        2ge2lvat2mpli2tell3ura5d2uce1cales3rce4ed2enes4t2otla4ti1eal3ted4s2c3ula2eds3ks2ized4ur2mant3i2nate5o3ses3ti\
        m2rgea3um1hade3ke3llo3pes3reh4pl2ed3ep4ts3lte2ield3fti5s2ocke3ot5i3ppi4s3rte3wer1idewa2gh3nat2lk3ly2mpli2ng4\
        ul3k3s2xth4y2zed4s1kelet2ille1lept2ide3p2ope1mokin1nappe1odium2le4ly2oner2phis2rts2uls3p1pare2eaks3cta3ll2in\
        4al4e2onso3tte1takeh3re3tic2eam2ir2oppi4s3res2rand3iki4p2udio2yles1ubsec4id4tr3tle2ited2per3ple2rvei2scep1we\
        at3den3pt2immi3ng3tze2ung1ymmet0tactic2le4s3ks2nk2p3e1ear2enag2nded4s3se3t2rrif2stim1heate3mes3sis2ickn2read\
        3one4wi3ust2umb1icket2e3s2ghtl2ming2ps2tles1obacc2mato2rn2ssed2uchi3gh2wns2xic1racki5s4t3ged3its3p2embl2ibe5\
        s3es2unk1umors2nnel2rkis1win3ste0uncomf4ns2ions1pset3tai2ward1rge1sage0validi3ued3ve2ried5s3yin2scul1ein2ntu\
        r2rb4al3ifi2tera1irgin2siti5s2tami1ocabu2id2ting0wage4s2ist2les3ker4s2rd3mth3ned2sh4ed2ved1eekly2lls1heat3re\
        v2ilst3tes2oeve3lly1icked2desp3th2ngs3nin2rele2shes2ves1oke2lf2rkpl4sh3lds5w3n3thy2unde5s1rist0yang2rds1elle\
        d1ields0zones
        23 0abdomi2oard3rig4ti1ccent3ust2res1dapt2dict1ffini4rm2ghan1lbeit3um2igne5m2lied2oud2tar3era2umin1mazed2bas\
        s2id2plit1natom2cest3hor2gles3ula2imat2kle2onym2thro3ige1postl2para3eti3s1rabic2c3tic2ena2gent3uab2mies2rivi\
        3ows2till1sh3ame2sura2toni1tom1utism3o1voida1waken3rde5s2kwar1xial0backs3on2king2n3kru2rk3n3rel2seli4me3s3ta\
        r2t3tal1eams3ns3rd3ten2ds2ef2g3ged2have3old2lgiu2nd4in2ta1iblio2d2ke2late2n3d2ogra3mas2tch1ladde3st2end3ss3w\
        2inke2ocke5i3g3nd3win4n1odily2il4in2lt2om3t4h2red3ing3ne2unde2wed4l2yfri1rains3nds3ss2eakd3edi4ze2ide3gad2oa\
        dl3nze3w2ushe1uck2ffer2nch3dle2rial3ns4t2tler3t2yer1ye0ca2b2fe2ge2l3mly2mps2ndy3vas2rcin3din5o3go3ibb3pet3t3\
        ved2stin2taly3chi3hed3s2valr3ity1ease5d2ment4te2rebr3vic1hampi3p4el3rm5i4ts3t2ecks3mot2ile4l3p4s2oles2uckl1i\
        vic1laimi3n3rif5t2eane4ra3nch3rk3ver2iff3mbi2oset4ur2ubs3e3tch1oachi3tin2ding2in4s2llar2medy3ic3pac5t4ly2nde\
        m3for3jun3spi2p3e3ing3s2rona3pus2stly2ttag2untl5s3pli3rty2w1racke2eato2ies3ses2owde5s2ude3she1ult2mula2rled3\
        se5d3ved2stod1ylind1zech0dairy2m3ned3p2nced2red3lin2shed2ylig1eadly3f3ler2bris3ts2cay3eas4nt3idi3omp4ra3ree2\
        ed4s3r2form2lega3ici3ta2ment3ogr4n2nial3mar3tal2pths2tach2voti1ies3tar2g3gin2lemm2m3ini2oxid2s3abl3c4om3k3ru\
        p3tal4or2vidi1oc2nor2ses2ubts3gh2wnto4wa2zens1rain5a5e3nk3wer2eame2ift5e3ves2oppi2ying1ug2ll1well5i1ynast2sf\
        un0eagle2rthq1cho4ed1dit4in1ighth5y1lbow2ders2ecto3gan2ites1mpath1nabli3cte2duri2ergi2joym2ligh2ters3rie2vel\
        o1pidem1quals3ipp1rosio1steem1terni1volvi1xcel2ile2otic2pedi0fairy2ke2me2rmin4s2tal3ty2vora5e2x1earfu3st3the\
        2tal1ibers2erce2ling2res3ing2st2tnes3s3ted1lames3she3vor2ed2ies2oors2uids3ng3she3x1ocal2g2nd2olis3tst2rbid3c\
        in3ens3k2ssil2undi1ragil3med4in2eezi2icti2onti1unded2r3iou3nis3y2sion2zzy0gainin2ps2rage3lic3men2ses3ped2uge\
        2zed1el2nius3ome1inger2rlfr1lanci3red2imps2obe3rio3ves3w4in1oddes2lf2odby2rgeo2ssip2wn1rades4ie3ins3phs3tit2\
        eeks4te2im3ppe2oane3ws1uesse2ides4in3nea3tar2t0habita2ired2lfwa3t2m3mer2ndfu3s2ppil2rbor3mfu3ves2tred2ven2y1\
        eadac3l3ted2els2lple2roes1id2ndu2re3ing2ts3tin1o2llan4ow2mela3oge2od3k2rn2sts2tels1ug3ged2h2ll2mble3ili3or1y\
        pert0icon1deals1gnori1llumi4si1mager2mens3uni2pera3ly1nabil3ppr2comp4ns4rr3urr2done3uct2fere2just2k2n2stab3u\
        ff2tact3ege2vari3ers1ronic4y2regu4le3iga0jazz1erked3sey2t2w1oints1udged5m4in2mpin2ncti3gle2veni0ken1indly4ne\
        3eti2sses4in2t0labele5s2cked2d3der2kes2mb3p2sted4in2tely3tic2wn2ying3out1eap3se2gall2isur2mon2ndin2st2ts1iab\
        le2d2ed2ftin2ghte5n2mb4s2nkin2pid2stin2tiga2vest1o2ads2bby2call2dge2ngin5t2rds2uder4ly2vers2weri2yal1ust2xur\
        y0macro2dnes2gica3nif2id2jest2ker2lign2nkin2rble3che3ita5i3kin3row2turi1eanti2dial5n2lt4ed4in2mora2rcur3it2s\
        h3sen2ter5s3rop1ills2nded3es3i4mi2sera5y3t4re1o2dell3ify2istu2narc3k3ume2rall3row1ultit2nici2scul3ici1yths0n\
        ail4s2nopa2zi1earer3t2gro2st1igeri3htm2nety3th1omina2nlin3sen2on2rthw3way2tati3wit2un1ucleu2ts0oak2th1bedie3\
        sit3y2lige2scur3tru1ccupy1dds1ffenc3set4pr1ldest1nesel2ion2tolo1penly3ra1rbit2deri2thod1ttoma1urs2tdoo3loo3s\
        ta3war1verni4se1we3d2ing1xide0packet4in2d2lms2nels2pa2rado3don3ish3ked4s3ted4it2t3ch3rol2ys1eaks3rl2diat2ere\
        d2ncil3ins3ny3sio2rsia2t3iti3rol1harma2ilip2ones3sph1iano2e2g3s2llar4ow2n3e2stol2t2zza1lague3ins5t3nes4te3us\
        i2ots1oetic4s2lar3es2nd2orly2rtal4er4s2se4d3ted4s4ur2tass2undi3rin1ragma3yed4in2edom3fac3jud3miu3vai3y2icin2\
        obe3lif4on3ne4ou3se1salm5s1ulls2nch2rity3se0quasi2eer3st2it0rabbit2ced4s3ing4sm2dar2ilro3ses2nch3ges3kin4s2p\
        e2tios2ys1ebell2conc2ed2f3ine3usa5i2laxa3ian4ed5s2medy2nais3ewe3tal2peti3rin2sign4li3urr2tail3ent2v3eng3isi1\
        ibs2dicu2fle2sen4s2val1ob3e3in3ot2cky2d2lls2oted2unde5s3tes1ubbin3y2de2in4ed4s2ler5s2shin0saddle3ly3nes2il4o\
        r3nts2lad4ry3mon2ncti5u3dwi4y3g3k2tan2vage1can4ni2hema2rew3uti1ealed3s2ct2ldom3fis3ler2nds3sed4ib5n2rial2ttl\
        i3up2veri2xy1haft3pin3tte2ear3er3lf4ls3phe3rif2inin3ppi2oe3ts3ut5i3ved2y1iblin2ckne2lico2nger2ts1ketch2irt2u\
        ll1lamme2ende2ice5d3din2owed5r1melle2iles1nake1oap2cio2fa2ils2lida4ta3ubl3ved5n2re3row2undi3thw1pan2inni2ont\
        a3on3ts3use2ray2un1tack3ine3ke3nce3rk4tl3tin4ue2eadi4l3ep4ri3ms3ppi3rn2icks3ff3rre5i2ocks3le5n2raw3ipp2uffe3\
        mbl3nne1ubmis3par3set2cked2e2ite4s2mmit2nlig3set4hi2perf3per3ra2r3geo3plu3ren1wear3dis3lli2ift5l3m3ss1ympos0\
        tab3let2g2iwan2n3ks2pped2xabl4ti3i1easpo2ch2mpla4ta5e2nant3th2rmed3rai2xtbo4ua5r1haila3nke2eft3irs3rea5o2igh\
        5s3rte2unde3rsd2yroi1ide2ger3hte2mber3ely2n2on1oe3s2ilet2mb2nes3s2oth2re3tur2urs2wel4rs2xici2y3s1raced5s3der\
        3gic3ins4t3jec3nsc5n3ppe3y2emen2iang3bal4un3ck3nit3ple4s3ump2opic2ucks3ths1ubes2cked2esda2ne1wins3st0ugly1h1\
        ltras1m1nawar2clea3omm2dern3oub2fair2happ2ifie2nece2plea3ubl2stab1prigh2s2take1rged4nt2inar4e1seles1tter5l0v\
        acati3cin3uum2gue2in2lida3uat2mpir2nish1eins2ndor3ous3til4ri2rbs3ify3ses1iable2brat2deos2ewer4in2olet2ral2tr\
        o2vid3o1ocal2lati3s2ters4s2yage0wagon2king2rfar3min3n3ran2shin3ted2vele3ing1eary2dnes2ird1heels3reb1idene3ow\
        2lder4li2ndin4s2ped2shin2tch1ool2rkfo2w1rap3th0ya
        24 0abbey2dome2surd2used1che2oust2re1dhere4si2s3orp2ulth1erial1fterm1gitat2ony2rees1ided3s2ming2rpla3way2sle\
        1kin1larme3s2e2gebr2ign2lah3ey3owa4y5s3y2migh2righ2titu1mateu3zon2ber3ien3ula2en2muni2ple2used5m1nal2emia3st\
        h2gril3uis2nals3ive3oye2tenn3iqu1ortic1pples3rai4eh2t1quati3eou1rabs2chbi4ed2ithm2mor2ousa5e2thri3ifa1shes2s\
        ay3imi2thma2ylum1top2rial1uctio2ra2tobi4mo2xili1ve2iati1waiti2e3som1xes1y2e0bachel3kin4up2ke4d2lcon3d3loo2nd\
        wi3g4la3ned5r2ron2sal3ics4l2tch1eads3n3sts3ts2dsid2e3s2ggin2lle4s2nign2rry1i2ased2cycl2le2oche3div3med3psy2p\
        ola2ting2zarr1lades3med2ende2iss2onde3om3ws2ues3nt3rre1oardi2iled2mbin4s2ndin3us2ost2ulde3nds3rge1readt3ed3t\
        hr2oker3ws5e2ushi3tal1ucket2d3dha4y2ffal2ilds2llyi2ry2ses3hes2yers1ypass0cakes2libr3ori2ne3non3on5i3yon2pill\
        3tiv2rboh3es3pen2ste2talo3het1ents2rami1hampa3oti3rgi3sin2eape3er5f3f3rry2i3efl5s2lori2oked3rus2romo2uck1inn\
        am2tati3ing1lad3ima3spe2ergy2icke5i3ffs3p2oak2ues3ng1oache3rse3ted4s2cain3onu2ded2ffin2hesi3ort2il3nci2ke2ll\
        ag5t4is3on4rf2mbus3pil4ul3rad2ncur3e3fed3gen3sec2okie3led2ral3int3pse3ros3tic2smic3tum2ugh3p2wboy3s1racki5s3\
        p3she3wl5e2eep3pt3st2icke3sp2ow2uelt3ise3sh4t1uban3ic2e3s2m2rb3ls2te1yber2clic0daisy2magi3e2ncer2ring3ken5r2\
        sh2t3ase1eadli2btor2cept2duct2epes2ity2lays3ete2m2nyin2prec2skto2tent4ri2vast3ise1iagon3l3rrh2esel2p3ped2sbe\
        l3car4er4ur3gui5s3lik3sem5r2ve1ock2ll2me2nna3ors2rsal2sage2t3s3ted2ubte5f5l2ve2wnlo1raggi2ead5f4mi2ill5i3ppi\
        3vew2ough3wne2um1uck3t2mb2sty1ye0eagerl2rnes3thl2sed1choes1dema2ged1h1lbows2dest2ect3pha1mbass2powe1nclos3od\
        i3ycl2doge4th3ura2erge2larg2roll2semb2tail3rop2vy1pic3ste3the1quita1rect5e2otic1scapi3ort1thano1uro1vange2en\
        ly1xagge2cita2ert2odus2plod3one4si2quis2teri3inc0factua2de3ing2irne2mine2re4we2ults1erry2tch1ibre2ery2ghts3s\
        2lls2nely4st3lan3n2repl3stl2sher3ts2xati3ing1lags3p3shi2ee2ip4pe2oat5e3ck3ode5i3ra3wed2uctu3ore3sh1oam2ldin4\
        s2nt2re4ca4mo3mid3thc4re2ul3nta1rankl2eed4ze3igh3shl2idge3ed2onta3st3wn3ze2y1uels2ller2ngi2rnac0gambli3ma2rb\
        ag3ris2soli3tri5o2tewa2ussi2zing1enoci3res3us2olog1hosts1iants2fted1land5s3re1oat4s2thic3ta1rabbi3cio3ft3m4s\
        3ndp4ti3spe3vel5s3zin2eatn3ed4nh4t5i2indi4ni2ocer3upe3ve3wle1uarde1ym0haar2lls2mlet2ndin4ke4y2ppie2rass3bou3\
        den4y2st4e4il2tch3s2unte2wk1ealed3p3rs3th5e3vie2dge2el2ir2lico3met2misp3orr2n2rald3bs3d3eaf4in3oic2tero1ints\
        2span3sed2ther1oline4st3ly3oca2mele4wo2nore2oked2p3ele2rns2used1u2b2m3idi3our2rric3tin4s2t1ydrau2gien0icy1de\
        all2iot2le1mitat2mine3ort2pati3erf3osi3rin1ncapa3omi3rem2dice4sp2effe2fanc3rar3usi2land2mate2nate2sane3cri3i\
        gn3ofa3ult4re2terc5d4st3ra5c5v2viti3oke2ward1onic1rania3qi2is2rati3ita1ssuin2t1vory2y0jade2m2r1ehova2welr1oi\
        ntl2kes1udais0kay1eeper2nya2rnel2yboa3wor1ickin2ddin2n3ase3shi2tty1nelt2ocki3t0labeli2ce3ks2den2mps2nce3dlo2\
        ptop2tent3ino4tu2ughs3ndr2zy1eaped3rnt2bano2nd3ses3t2sbia2thal2vera3y2xica1icenc3ked2felo2king2me2neag4n3ger\
        3ing3kag2quor2vely1obe2cals3ks3us2gist3s2ne4li3ged5s2ops3sel2ses2unge1uckil2mp1ymph5o0madam2gnes2inla2keup2l\
        ari4ys3l2mmal2nsio3tle2r3chi3ryi3sh5a3tia3xis2sks3sag2t3er3ric3tre2xima5i1elanc3ody2moir2ntor2rger3its3ry2ss\
        ia2tall3hyl3res1icrob5w2liti3len2nus2slea3sil2tiga3och1oaned2b2ck2dele3ula2ist2ld2nast3key4s3opo3sie2onli2ss\
        2unti3rni3ths1ug2hamm2ltic2mble1yocar2stic0naming2sal3ty2usea2y1eatly2cros2edin2glig2phew2urol5s2wbor3er1ice\
        ly3kel2ece2pple1obili2ddin3s2ises4y2npro2rweg2tebo3ici4fi5y3ori2wada1uclei2rser0oaks1ffsho1ils1lympi1m2itte1\
        nions2ward1penne2t3ic4mu1racle2bita2ches2derl2e1unce5s2tbre3fit3let3rig3set1verlo5y4si4t1wns0pa2cing2gan2ins\
        3red2ncre2perw2rade2sswo3ta4e2tche3hog3ron3ted2veme2yabl1edago2el4ed2lvic2ndin3is2ptid2rime3mea3pen5t3sec3ta\
        i4in3u3vas2tty1hoeni3ton1icks3nic2erce2led4s3ls3ots2nch3ned2onee2peli4s2tche1laceb3inl3nta5i3tea3za2ea4de5i4\
        si2otte2ug3nge3ral1neumo1olari3ity3y4no2ols2pped2re3k3ous3tab2ses3top4wa2ts3ter2were1recau4ip4ur3mat3sti2int\
        s2ocla4ur3gno3sta3ton5t3udl3ver5s4ok3xy1seudo1ulses2mpin4s2nche2pil2ssy1yrami0querie2otes0rabbi2cist3k2dial2\
        gged2id3nbo4fa2m2nged3ked2pids2sh2ted2ven1eacte5o2bel5s2cess3ipr3kon3rea3tan3ycl2demp2flex3rai4ig2gain3ene2l\
        yin2medi2nted2plic2sect4nt3tle4ra5u4s2vere3iva3olt1ibbon2ches2der5s2ghtl3oro2m2ngin2pe3ped2sky2tes1oar4ed2bo\
        ts2cket2pes2ses1ub2e2mors2ptur0sabbat2ck2fer2iled4in3th2lari3ien2xon1calin3nda3r4e4le4s4y2hizo2ored4in2ramb4\
        tc3oll2ulpt1ecrec2dime2greg2ismi3ze2lls2rmon1hades3h3ken5s3lt2elve2ine4y3rts3ver2one3rta5s3uts2udde1ided2ege\
        2ghts3nin2ncer3kin3us2p1kip1lappe3ugh2eeve2ices3des3m3ppi2opes3t1mashe2ells2oked1nakes3p3tch2orte1oaked2ber2\
        ccer3ioe3ks2da2ften2lemn3ids3o2meda2rtin2ur2y1pared4k2ear3cul3eds3lli3rm2heri2ider3ll5e3ral3t2lend3itt2orti2\
        rang2y1quad5r1tacke3diu3gin3in4rc3kes3ll3mp3ndp3ys2eali3reo4il2icki5y3ffn2ocha3ol3rms3ve2rips4ve3ode2ubbo3nn\
        i1ubdiv3ord3urb2ck4in2dan2lfur3tan2mmon3s2ng3k3ny2pern2rge1weep5i4th2ingi2olle3rds4e4n1yntax2rup0tackle2gs2l\
        ler2ng4ib2ppin2riff2sted5s2xpay1earin3sed4in2ddy2en4s2leco4gr2mpti2ndon3nis3s4il3ts3ure2rrac4es3tia2stif2xti\
        l1hankf2erei2ief3ne4ke3rds4st2rill3ows1ier2lted2pped2re2tled1oast2ken2ll2n2pica3s2rch2ss1racin3ded5m5s3ile5s\
        3nsv3sh2eats3nch2ibut3cks3m3via2ouse4t2ump3sti5s1ub3erc2gged2itio2rbul3nov1welft2ilig3sti0ukrain1ltra1mbrel1\
        nacce2chan3ove2derm2e3asy3qua3ven2fami2ilat2just2limi2prec5d2reas4la2seen3ucc4re2want3ill1pside3tre1rgenc1tm\
        ost2tere0vacant2gina3uel2nill4ty2por1eil2lvet2ngea3ue4s2rdic3sa2t1icini4ou2ewpo2goro2lla2nega3tag2rtuo3use2s\
        cos3ibi1ocati2miti2ted0wade2iter2reho3med3tim3y2stin2x1eaken5r2ed4s3pin2igh5e5i1hale3tso2ence3rei2ip4pe3ske4\
        tl1ildly3low2nes3ner3s2pe2res2t2zard1olves2rldl3ryi3thw2ven1rappi2etch2ists2ough0yahweh1east2llin2r1i2elde5i\
        1o2ga1uan0zinc
        """

    private static let es: StaticString = """
        6 0de0la
        7 0el1n0que
        8 0los
        9 0con0del0las0no0por0se0un2a
        10 0al0como0es0lo0para0su
        11 0le0mas1e0pero0si1us
        12 0cuando0era1sta3e0habia0mi0sin1obre
        13 0asi0dos0ella1ntre1staba0fue0ha2sta0muy0nos0person1orque1rimer0ser1olo2n0tambie1e1iempo1odo1u0vez0ya1o
        14 0ahora1lgo1nos2tes1quell1unque0bien0cada2sa1ontra0desde3pue1ia2jo1onde0esa2e2o2tado3o0forma0genera0hacer3\
        ia2y1ombre0import0mientr2smo1oment0nada1i1uestr0otra3o0parte1regun3sen2inci2oduc1uede0quien0siempr0tan3to1en\
        ia1iene1odos1rabaj0uno0vida
        15 0ademas1lguna5o2li1quel3i1un0bajo0cabeza2si3o1iudad1omuni2noci3sid2sas1ual4qu2enta3rpo0debe2cir2rech2sarr\
        1ias2fere2os1urant0ejempl1llos1ncont2tonc1ran1speci4ra2tan4r4s3os3udi1xiste0famili1uera2ncio0gran4de0habian2\
        ce2n1e2cho1istor0inform0lado1es1uego2gar0madre2nera3o2yor1ejor2nos1is3ma1ucho2jer2ndo0nacion1ecesi1ingun1och\
        e1uevo2nca0ojos1tras3os0padre2labr2rece5i1equen1oco2der3ia3ria2liti2sibl1roble3ces1ublic2eden3rta3s0realiz2l\
        aci2spon3ult0sea2gund1ido2guie2no2stem1ocial0tal1ener2rmin1he1oda4s1res0unos0veces2r3dad
        16 0accion2tivi2uerd1dmini1gua1lguie4n1mor1no2te4ri1parec2lica1rticu0cambio3ino2pitu2ra4ct1entro1ierto1laro1\
        ompan4le2noce3sti3ten4in4ro3ver2razo2sa1reo1uanto2ltur0da2r1emas5i2ntro2term1ice3ho2o2rect2stin0econom1fecto\
        1jerci1llo1mbarg2pres1ncuen2ferm2tend1scrit2os2pano2tabl3oy1xperi3lic3res0fin1rente1ueron4za0gente1obier1rac\
        ia2upo1uerra0haber3lar3ria2s1erman1ijo2zo1oy1ubier2mano0iba1dea1nclus2tent4re5n1r0junto0largo1evant2y1ibro1l\
        egar3var1uz0mal2nana3os2teri1edida4o1irada3o1odo1uchas4os2erte2jere0nadie2tura1ecesa1ombre2sotr1ueva2mero0ob\
        serv1rgani0pacien2is2rtic2sado3o1ensar2riod3mit1racti2ofes3pia5o1ueblo3sto2nto0queria2iere5o0razon1ealid2cue\
        r2pres2spec4ue0saber3ia1egun2nor3tid2ra3ia3vic1ignif2tuac1ocied0tarde1engo1ienen3rra2po1odavi1ras3ves0ultimo\
        1nas2iver1sted1tiliz0va1isto1oz
        17 0abiert1cerca2tual1hi1ire1lcanz2la2rede2to1mbos2igo5s1ntigu1penas2rend1spect2unto1tenci2ras1ument2tori1yu\
        da0base3tan1lanco1oca1razos1uen4a4o0caball3o2lle2ma3bia3po2ntid2paci3ita2sos2usa1entra2rca1ierta2nco1lase1om\
        ent5z4rc3par4et4re5o2ncep3dic4uc3sec5g5j4tr3tes3ven2rres1uales3tro2esti0dado2tos1eben4ri3ia2cia4di4si2fini2j\
        ar3o2lant2pend2scub3tin1ifici2nero2recc3igi2spon2vers1ocume2lor2n1uda0edad2ucac1lemen2las1mocio2peza1ncima2t\
        rad5r1quipo1res1sas2crib3uch4el2paci4na3iri2tamo3ruc3uvi1viden3tar1xtran0falta2vor1igura2nal1ondo1recue1uent\
        e3rte2ndam0habita2cerl3ien2ya1emos1ijos1ombro2ra4s0identi1glesi2ual1magen4in1n2dica4vi2icia2medi2stan4it4ru2\
        teri5v2vest0joven0lengua1ibert2tera1lamad2egad4o3vab0manten2yori1edia5n2nte2rcad2sa3es1iedo3mbr2nuto1odelo2v\
        imi1uerto3str0negoci1ino4s2vel1ormal0objeti5o2liga2ra1casio2urri1rden1s0padres2ises2pel2rtes4id5r2sar1ensam2\
        rdid3fec3man2sar1ie1oblac2demo2sibi4ci1recio5s3ocu3par3sid2obab3ced3fun3gra3nto3pie3yec2ueba1udier2edo2so0qu\
        edar4o2iene3za0real2cibi3ono4rd3urs2fere2gion3res2ligi2sto2y1iesgo2o1ostro0sabe2lir3ud2n3gre1ecret2guir4ri5o\
        2mana2nora3tia5m5r1iendo2glo2lenc2mple2quie1ol2nris2rpre2y1uelo2fici2peri3ues0tampoc1ecnic2ma2nemo3ian4do2rc\
        er1i2enes1omar2tal1radic3ta5m1us2vo0ultima1nico1so0valor2mos2rios1io2sta2vir1olver4io2y1uelta
        18 0abajo3ndo2rio2solu1cceso2epta2ompa2titu3o1decua3lan1fecta2irma1gente1leman2imen2ma2ta1mbien4to2plia1nali\
        s2imal1parta2oyo1rriba2te1segur2ocia1utono4r1yudar0baja1enefi1ienes1lanca1razo1uenos2sca5r0calida2mina2paz2r\
        ta1elula2rebr1ielo3nci4ti5o2rcul5n2vil1lient1oche3ina2lor2mer3ida4en3por4ra3un2ncie4lu4re3fia4li4or3jun3mig3\
        sci4er4ig5s4ta4um3tac4em5x4ri3vie2rrec4ie1risis4ti3ter4ic1uadro3rto2bier2ello2idad2mpli2rios2ya3o0daba1ebido\
        2cada3irl3lar2dica3os2fens2ja4do2sapa3cri3eo2tall3ras1iario2cha2ez2ficu2go2je2scur3pos4ue3tan1octor0edicio3f\
        ic3tor1fecti1lecci4tr1mpezo3lea1ncant2emig3rgi2orme2sena2tida4en3reg1poca1scena2enci2fuer2pald3osa2tilo3rat3\
        uvo1urope1valua1xito2teri3rem0facil3tor1e2liz1iesta2loso2nalm4nc2sica1ormac5s1rance1uego2turo0genero2stio4o1\
        rado2ito2upos1usta0habitu3la5n2cen1echos2rmos1icier2ja1ubies3o2mana0ideas2o1mplic3osi3res1nclui5y2depe3ust2g\
        les3res2tegr4li4nc5s4rp2vers1zquie0jamas1efe1ovene1uego2icio2lio2ntos2ridi2stic4o0labios3ora1ejos1ibera3re4o\
        s2mita5e2nea1lama2eva4o0maestr2ma2r3cha4o3ido2trim1ecani2dico4os2jora2mori2ncio3or3saj3tal3udo2s2todo1il3ita\
        3lon2nist2ra4nd2smos2tad1odern2stra2tivo1ucha5c2sica0negro2rvio1ina1orte2tici1uevas4os0obras2stan1ficia2rece\
        1h1ido1lvida1pcion2erac2inio2ortu1rdena2ient3gen4in2o0pagina2ntal2pa2r3eja2sa2z1echo2ligr3o2na3sab4o2rder3sp\
        e3ten2so1iedra3l3nsa3rna3s1lan4ta3zo1ocos2dian4do3ra2lici2ner2pula2siti3ter2tenc1resio4ta2ivad2opor5s4ue3tec\
        3vin4oc3xim1udo2eda4es2ntos0queda5b3rid0rapida2to1eacci3lme2cien3upe2fier2gime4st3ula2lati2pent3ubl2spir2uni\
        o2vist3olu1opa0sabes2la3io3vo2nta2tisf1ean2ctor2guia5d4ra2is2nala3cil3sac3tad2para2rie2xual1iente5o3te2gue2m\
        ila2ntio2tio1ola3dad3uci2mbra3os2nrio1ucedi2eno3rte2jeto2perf3one2r0tales1ecnol2lefo2ndra5i3ga2oria2rrit2xto\
        1ipos2tulo1oma3o2no1ranqu4sf3tar2ibun3ste1uvier0unica3dad4os0valore2n2rias2s1e2ia2ntan2stid1i2aje2ejo3ne2no2\
        olen2sion4ta1olunt1uelve3str0zona
        19 0abril4r2uelo1cabab5r4o3dem3so2erco2onte2tiva5o3os3uac1doles2ulto1gosto2uas1ires1legri2tera3ura2umno1mbas\
        2enaz2iga1nadio3liz2cian2unci1porta2roba4ve1rbole2chiv2ea2gent3ume2mas2tist1sesin2ient3mis3nti3ste1taque1use\
        nc2tent3ore1vanza1zul0banco3o2rrio2sica2tall1ebe2llez2so1iblio1osque1reve2illa1uenas2scan3que0cabe4ll2dena2e\
        r2fe2ja2lcul3les3or2mara3pan2ncio2rga4o3ne3rer3tas2sas2tego3oli1elebr2rcan3rad4o1hica4o1incue1lara5m3ses4ic3\
        ve2inic1odigo2labo3ect4gi3oca4ni4re3umn2misi3pli4on2ncen3gre3sul3tab5r4ie5g3vir2rte5s4o2sta4um1reaci4do4r3ci\
        m3dit3e4r4s3ia2uz1uanta2ento2lpa2rso0dan3do3o2rle3se1ebajo3emo4ra2cret2jaba4nd2lito2mand3ocr4st2nomi2part3or\
        t2riva2scan4on3eab4sp3pac4er3tac2tuvo1i2agno2cen3iem5n2ente2mens2rige2scip3eno3fru3min3tri1oble2mina5g2rmir1\
        uro0echo1ducat1labor2evad1mpiez3leo1ncarg2ero2fren2tera3orn3rev4o1rror1scala5e4pa3lav3ond2pect4ro2tand4ra5i4\
        tu3rec5l1voluc1xacta2cele4pc3lam4us2isti2posi2tend5s4rn0fabric2cili3ult2ntas2se1ebrer2cha2lici2nome1inale2sc\
        al3ico1lores1or3man4ul2togr1ranci3se2io1ueran3se2i0ganas2rant1lobal1obern2lpe1rave1uarda5i2stab5r4o0habili3l\
        ab4o3ra2cers3ian2ga2ria1erida3ram1ice1ogar2nor2spit2tel0impact3eri3ues1ncapa3lin3orp2dice4ge2fant3eri3lue2ic\
        io2sist3tal2tele3rod2vita1sla0jardin1udici2ez2nio0lagrim2rga1ector4ur2er2gisl2sion2yes1ineas2quid2sta1lamab5\
        r4o2ega5b4ue3na4o3vad5n1ocal5e2gica3rar2ndre1ucha2gare2na0madera2la2ndo3ife5i2quin2ravi3ca3zo2ximo2yo4re1edi\
        ca5i2jill3ore2tros2xica1ia2les2nimo2o2raba4r2sion3mas3ter1odifi2ntan2ral3ir1undia3ici2scul0negati1ivele1oche\
        s2rmas2ta2vela3iem0obtene1ccide2ho2tubr2urre1ficin2reci1ir1jo1racio2gano3ull1scuri5o0pagar3o2laci2n2red2saba\
        4nd3ill4on3os2tron1ecado2licu2nsan4e2or2rdon3ro1idio2enso2so1lacer3nes5t4o4te3ta3za1obre2cas2dero2ne1refer3n\
        sa3ten3ven4ia5s2isio2ogre3teg1sicol1uedan3rto0quedad5n2iera3sie4o3zas0radica2pido2zone1echaz3oge4rr2d3uci2fe\
        ri3lej5x3orm2glas2ina4o2lato3eva2quie2serv3ide4st3olu3pet3tau2vela1odill2jo1uido0sabemo2cerd3o2lida3on2nto1e\
        ccio3und2lecc2meja2nal3ori3sib3ten2ptie2ran3es3io3vir2sion2xo1iglos3uio2lla2mbol2tuad1olame3ici2nido3rie2spe\
        c3ten1ucede2ele5n3nos2pera3ong2spir3tan2ya3o0tabla2mano2nta5s4os2rea1eatro2levi2mas3per4or2nden3ien3sio2rren\
        4ib2xtos1ienda2o1orno2talm1raduc3nsm5p3sto3tab5d5n4o2eint1uve0unicam3on1sar2tede2uari0vacio2le3ora2riab2ya1e\
        ase2cino2hicu2inte2loci2n3ido4r3taj2o2rano3de3sio1ia2ctim2ento2ncul2rtud2ve3ien3o1olume3vie2sotr1uelto0zonas
        20 0abogad2razo3e2uela3nda1caba2cide2eite2ostu2tore3uar1dapta2icio2mira4ti2onde3pta2quir2vert1fuera1garro2en\
        ci2rada5e1lcanc3oho2egre2ianz3ent2mace2tas3ern3os2zo1mante2eric2ista2o2plio1nadir2dar2gel5e2imo2sied1parat4e\
        n4ic5e4te5o2reci3oxi1rbol2eas3na2ma2quit2regl2teri1s1tract3ibu1uto1vance2entu1y2er2udan1zucar0bajar2r3co2sad\
        a5o3es3ico3ta1ebida2lla1iolog1loque1oda2lsa4il2rde2tell1ritan1uscab0cadave2ida2lien3ma2mion4sa3pos2ncer3did3\
        sad2pa4ce2rcel3ino3ret2sado3til2tedr2usas2yo1ena3o2rrar1hicas4os3na1iclo2en2ne3tur2ta4do1larid3sif2ub1ogio2i\
        nci2lecc2mand3bat4in3eti3pue3une2nde5n3exi3fer5s4ir4us3ozc3sen3tad4o2oper2pa2rona3por3reo5r3ta2sto2tidi1rea4\
        ti3cie3enc2iatu3men3sta2onic2uzad1ualid3ren2erda2lpab3tiv2mple2yos0daban2da1ebate3er4s3ian4l4o3o2do2fect4nd3\
        ici4ne2jarl3e2lica2moni2safi3cen3ea4mp4os3gra3nud3tru2teni2uda1iablo3log3ria2bujo2ces3hos2eron2ga3ita2jero2n\
        ami2oses2puta2ria2scus3par2vert3isi1oce4nt3tri2lare2mini2na2rmid2sis2y1udas2eno2lce2ra4ci0eficac4ie1jecuc5t3\
        rce1lecto3gan4id5r2imin1mbara2pera1namor2cend2foqu2sayo3egu2tero3ra5n4en2viad4o1quili4va1rrore1scola2pada3ej\
        o3oso2quem4in2taci4di4nc4ta3en3imu3oma3upi1tapa1uros1vento1xamen2cept4si5o2igen2pect4di4rt3lor5t3ues2trao0fa\
        cilm2moso1edera2meni1inali3es2rme1lujo1ondos2rmad5l5r3tal4un2to4s1racas3nco2ia2onte2uto0ganado4r2rgan2stos1i\
        ro1loria1rafic3ves2iego3s3tos1uerre2ia0habeis4rl5s3iam4to3lad2cemo4s2go2llab2mbre2ra3e2yan1echa2rido1ierba4r\
        o2pote1oja4s2la2rizo1umani3ild3or0ideal3olo2ioma1gnora2uald5m1lumin3sio1mpone3uls1ncide3rei5m2dios2fanc3ecc3\
        ini2geni3lat2mens2nova2ocen2quie2spec2tera5c5r2vier1ra1talia0jornad1udios2egos2gado4r2nta2stif2vent0kilome0l\
        abor2dos2nzo2tera3ina1eccio3he2gal2ntam2on2tra5s2yend1ibres2der2gera2mpia1laman3ve2egan2orar2uvia1ocali3o2gr\
        ad4o1uces0maldit3o2ncha3tie4uv3ual2pa2rcad3gen2sa2tar3ema2xima1enore3tir2rcan3ece2zcla1ierda2rarl3e1odos2les\
        t2neda3ton2rtal2tor2vil1ultip5t2rio3mur2seo0nacido4mi2riz1ego3ra4os1ieve2nas1ombra2rma5t2tabl4s3o1ucleo2evam\
        4e0obispo2teni1culta3pad1dio1ferta2icio1lor1posic1rdene5o2illa1scura1yo0paisaj2pele2rcia3ede3que3raf2saje4ro\
        3e2tio3ria5m1edido4r2nal3die3sad2rcep4ib3fil3mis3ros2se2tici1ide2erde3za5s2ntur1lato3ya2ena4o1obres5z2ca2der\
        e3ran2esia3ta2lvo2ners3ia4en2rcen2stur1refie3mio3sup3vio2imar3sa2oduj3hib3mes5t3pon3tag4ei5s1ude2ente3sta2lm\
        on2nta2ra2sier0quede3rem5r2imic3nce0radio2ro2sgos2zona1eales2cept3ibe3ogi4me2des3ucc2galo3la5m2ir2loj2medi2n\
        dim2peti3lic3rod2quis2solv3tos3ume2tira2yes1ico2ncon2quez2sa2tmo1oja2mano2sa0saben3ido5u2car3rif2grad2l3ari3\
        e3ia4do4er3to3vad2nita3tos1eco2guim2nalo3tar4i4o2rian3vid2sent1ienta2gnos3uen2ncer3tie4om2rve1ofa2leda3ia3to\
        2meti2nrei2port1uave2bir2cesi5o2frim2ma2perv3o4ni3rem2surr0taller2reas2sa2za1echo2jido2mbla3or3plo4ra2ndre3g\
        an3iam2oric2rror2sis3tig5m1ia2ende2ro2tula1ocar2mado4nd2rre1raido3je3nsi3ser4la3yec2en2opas0util0valle2riac4\
        ed2so1emos2nga3ia3ta5s2ras3la4o3se2s1ictor2das2eja4os3ndo2gila2lla2rgen2sibl3ual2va3en3ia4do1oces2lvia2s0web\
        0zapato
        21 0aborda2ria4go2surd1ca3bad3ric2cede2epto3ro2ido2tor3ua5n2udir3mul1dentr2ios2quie5s2virt1eropu1fecto2irmo1\
        grega4si3ico5u2uda3jer1horro1islad1juste1la3s2cald2egro3jad2iado3via5o2mas2tar1ma3ba4le3do3nec3r4il2igas1nad\
        e2cho2da2gulo4st2illo2oche2tece2ual1pelli3rtu2orte3yad2reto3opi2uest3nta1rco2mada5o3oni2oma2rast2tes3ifi1sam\
        bl2cens2igna3sti2ombr2umir3sta1tende4ta2rave3evi1udien2tobu4ma5o2xili1verig2ion1yudo1zules0baile2jas3os2ncos\
        3da4er2rba3cos3ra4er2sa3ura1eber2llo2n2sos3tia1iblia2llet1onita5o2tas3on1rillo2oma1usco0cadera2e2ia3do2jas2m\
        are3ise3pam4es2nal5e3tar4o2ras3bon3caj3ece3gad4os3ro2sars3tel4ig3ual2usad2za1ejas2ment2nar2remo3o3tez3vez1ha\
        que3rla2ocol1ielos3rre2fras2garr2rcui3ugi2vile5i1lic3ma1oches2ger2here2la3ega3ina3oco4mb2medo3isa4te3pas4en4\
        os2nced5s4il4ur3ect3fig3qui3sue3tam3vic2ordi2pia2rone3re4ia5o4up3tin2stad4e5s4os1recer3en3yen4o2iado3min2uel\
        3zar4o1uader4ra3rta2brir2char4il2ero3sta2idar2lto2ra3va2yas0dama2ndol3os2ra3ia3me1ebere3ida4li2cian4de4rm5s2\
        jan4ra5o2la3ega3gad2mues2n2posi3res2rrot2sayu3car3ead5n3ier4gn5u3ped4ie4re2tect4ne2volv1ichas3tad2ecis3ra3ta\
        2fusi2gas3nid2me2re2sco4re3ena2vina5o1ocena2lore5o2mest3ici2rado3mit1rogas1udo2que0echar2o2uaci1ficaz1gipto1\
        h1je1mbaja2erge2isio2pece1ncogi3ues2fada2trab3usi1pisod1quivo1ramos1scalo4sa5o3udo2fera2tabi4ll4re3eti3ima3r\
        es4ic3uve1tapas2cete2erna5o2ica1vange1xamin2cusa2ige3sta2pans3one0fallec3sa4o3tab2ma2rmac2ses2vora5e1elice1i\
        ccio2ebre3l2ja4me3o2la2rma1lecha3xib2or1oment2rmab5t1ragme3ses2esco2unci3tos1uimos2ndac5d2ria4os2tbol3ura0ga\
        fas2na4nc2s3to2to1eneti3tes2ogra2stos1igant1olpes1rados3sa3ved2itar2ueso1ustad0habido4en3lam4e2cerm2gan4s2ll\
        a2yas2z1erede4nc3oe1ielo2jas2lo1ondo2rrib1uella3so5s3vos2ir2meda3o0iguale1lustr1mpaci3edi3ide1ncend3omo4ns2d\
        ia4fe2espe3vit2fier2just2migr3ovi2spir3tin3ufi2term3imi2util2vent3isi1rse1slas0jefes1ueces2gand2ntas2risd2zg\
        ad5r0lago2ment3par2rgas4os2tino1ee2gale3iti2ido2jano2nto2ve1icenc2dera5e2mpie2sto1lamas3ves2egam3nar4os3ve1o\
        ca3ura2gico3ra2ngit2rd1uchar3ia2jo2nes0madres2gia3nif2las3eta3os2nejo3usc3zan2rcas4ho4os3ina3ket3que2sas3cul\
        1ediad5s4r2rced3eci3ito2sas2ta4l4s3ido4o3ro1ilagr2nima2sa3eri1oda4li2nstr3te2rale3eno2stro2tiva2vers3ia4li4o\
        1ueble3rta3ve2neca2ro0nacio2ve1egras1oble2cion2n2rtea2tar2veda4nt3ia4o1ubes2m0obrero2stac2tien2viam1chent2ul\
        to3pa5b5c5r1este1ia2dos1lvido1nce1puest1ral2dina2eja1torga1xigen1ye0pacifi3to2jaro2lma2nico2quet2rado4le4me4\
        r3ien3lam3o3pad3to2sada4n4ra3eo3ivo3tor2tas2usa1echos2dazo2nas3etr3sio2r3die5o3jui2sadi5o3cad3os1intor2sta4o\
        l1lanif3sti3taf4os2enam1odamo2ema5s3tic2nen2see4si1recep3nda3sa2ima5v4o3nce3ori3vil2obar3cur3fet3med4oc5v3nu\
        n3pus3toc3vee4ie5s2uden1uedas2ro2se0quitar4o0rabia2cion2ices3z2ma4s2ngo2pide2ra2stro2yos2za1ealis2beld2cepc3\
        ons3urr2dacc3uce2fugi2laja2nta3unc2para3iti3uso2quer2stri3uel2tiro3rat2unir2visi1ica3os2endo2os2tual1oca2dea\
        b5d2jas2l2mper2to1umbo2ral2ta0sabado4na3erl3ian4en4o3or2cudi2len3ien4va3uda5o3vac5j5r2ncio1eas2ca3uen2d3a3e2\
        mill2nale3o4re2pa2rlo3pie3via2tent1ierra2gno3o2ndic4ro3gul3tes2rven4io2tios1obera3rev4in2is2las3ida5o4ta3os2\
        mbre2nar3o2stie1uavem2bio3jet2dor2ena2frid5r2gier2pe3ier2rge2stit2yos0talent2rdo3jet1ela2mo2ngas2rape5i3cio2\
        soro3tam1hat1ipico1oca3o2maba3e2rmen3res2tali1rae3fic3go3mit3nsc3te2ibut3unf2onco4o3zo1umba2rism3no2yo0unida\
        s4o3for1rbana5o2genc1sando1tiles4id0vacaci3ia2lien2no2rian2sos1ea2geta2ian3nti2nded5r3gan2rbal3des3emo3gue3m\
        e3sos3te1iajar4er5s3s2deo2enen4tr3rne4on2gent3or2mos2nier2rus2staz2tal2vos1olvi2to1uelo4va2lner
        22 0abismo2ri4en5r2urri3so1caban2eler3nto2lara2osta2reed2ta4s2usac5d1dopci3rno2vier1fan2ortu2ront1genda2otad\
        2rego2udo3ja1islam1jena4o1larma2ba2dea2ejar4o3rta2godo2muer2quil2tame2umna1mada2oros2paro1nadid2daba2exo2sio\
        s2trop2uale1petec2osto3ya5r2resu4ta2unto1rabe2dien2mari2queo2ranc3oga4z1sesor2pira2ume1tacar2endi4to2mosf2ra\
        cc1ula2sent2toes4ra1vanzo2e3nid3rgo3s2iso1yudad3nta1zar0bailar2jaba4nd2lanc3on2ndej2rbil3ro1ellas2ndic1ienve\
        1ola3sas4o2mba2ndad2rdo2te1reves2isa2once2usca0cabana3le2jon2lend3ido3lad2non3san3tan2os2p3as3ill3tar2rden4i\
        a3gas3ibe4ci4da3o3pet3tel5r2sada3co2tala5o3orc2usan5r2yero2zado1eja2lda3est3os2niza3tim2rdo3tif1he2ilen3men3\
        no1icatr2ego3rra2fra2ma2nta2on2tada4s1laras4os3usu3ves4o1obert3rar4e2do2ge3nit2mbus3e4di4nc4te3ido3oda5o2nce\
        b3duj3fun3lle3sol3tan3viv2pas2ro3red5g3tar4ez4os2stab5s1rean5d3ce4id3emo3i4do3ma1uan3rte2bano3re4ia2enca3va2\
        lo2mpla2ota2rsos0damas3e3os2nza2rles3te2to1eba3ier4le2cena3imo4rt2dico2jame5o4ri5s3es2lici4nc2nsid3unc2pris2\
        sagr4st3ear3liz3pid4la2teri3ien2udas1iabet3man4et3na2ccio2ecio2gamo3na4o2jera3ist2osa2ra2scap4ri4ul5t2vidi3o\
        rc1ormia2scie1ragon3ma5t2oga1ucha2ele4o3nos2lces2ras3mie3os0echa4ba4do1dades1fectu1go1levac1mpeno3ren3ujo1ne\
        rge2fasi2gana5o2lace2seno2tret2viar4di3uel1pocas1ras1scand3oge2pant3ere2tais3es3rem1terni2ique1vita5n1xacto2\
        cita2ilio2plos3ort2tien3ra0fachad2lda2mosa2tal2vori1echas1ibras2deli2eles2jado4r3os2las2na4nz3ca3o2rmez1oco2\
        rzad1racci4tu3gil3y2esca2ustr3ta5s1uere3sen2ga2iste2sion0galeri2no1en3es5i3ial4o1ira4r1olpeo2rdo2ta4s2zo1rad\
        ua3nja4o3tit2ecia2iega3ses3tab5n2uesa1uante3pa4o3rdo2bern2stan0haberm3ias2cert2llar5z2ran3emo3ina1echas2lado\
        2roes1icimo4st2gado3ien1ogare2mena2rari3mon3no3ror2stil1ueco3lga3spe3vo2medo0ibamos1deale2iota1legal1mplem3r\
        en1ncert3onv3ump2dici5o4o4re4sp3uda2fluy3rac5e2gred2scri3opo2test3ima5o3uic2vasi3ert3ito1re2ia2me2onia0ja2po\
        n5e1erarq1oder2yas1udio2ega3ves2guet2rado3isp3o2sta5m0labio3ore2dron2na3za5r2stim2tin2zos1ealta2cho2gado2ia2\
        nta2yo1ibras4em2gero2mito3on3pio2nda3gui2sa3tas1lamam4e3nto2enas3vam5s2oran1obo2cos2gros0madrug3ure2gico4st3\
        nit2iz2jest2ldad4ic3es5t2nda5d5t4ib3eja3iob4pu3sio3ta4eq2rino3mol3tes2scar2ta4do3ern3o3riz1ediac4ev4od4ta2mb\
        ra2nu2ra3o2tale5i3er1iedos3l2na4s3era2os2raro2to1ochil2dera2narc5q4st3tar4es3ume2ver1uchis2eca3re2ndos2rall3\
        os2sico3los0nace4r2ranj3rac5t2vega4s1egar1iebla3ga3to1obles5z2ctur2taba1ube2ca2do2tric0obedec4ie2ligo2tenc3u\
        vo2vio1ceano2urra1diaba1i1jala1la3s2ia3va2vide1nda4s1pera5d2timi1rejas1tono1vejas0paga4do3os2lida5o3mas3o2ne\
        l3ora3uel2rada5i4is3es4zc2samo4ri3ta2tent2utas1eces3uli2di4a4rl2gado2lea3ota2nins2ores2rfum3sec3tin2sada3ca2\
        trol1iano2co2dien3o2edad3nse2lar3oto2scin3os1laca3nea4os2enit2uma3ral1odeis3iam3ras4e5m2etas2llo3o2nerl5m3ga\
        4o2rcio3tad5l2seen5r4ia3t2tent2zo1recau4ed3sos4ti2imas4it2o3log5n3pag3sig3ven1udien5s2lgar3so2no4s3tua2rame2\
        ta0quedam3rri3so2inta5o3rur3se3tad0ramos2sgo2yo1ealic2beli2ceta3int3omi5p3ta2dond2gazo2liev2nal3ova3tas2part\
        3ite3oso3uta2scat3idu3pal3tan3urr2to4rn3ras4oc2unid2ves3isa1idicu2gor2sas1obo2cas2dea5n2jos2mana5t3pio2pas2s\
        ari4s1ubia4o2eda5s3go2idos3nas2mor5e2ptur2rale2so2tina0sabeis2ca4do2las3ga3i4an4mo3sa3tar2na3ida3o2rgen1egme\
        n3ui2llo3va2nado3der2ras3e4na3ies1iervo2ga2llas4on2mpat3ult2rvie2tua1o2bra2cio5l5s2ftwa2lar3tar2mete2naba2pa\
        2viet1uaves4id2be3ia2eldo4ta2fre5n4io2gere5i3iri2icid2jeta2mame3o2puso2rgen4io2scep3pen2til2yas0tabaco3las2c\
        to2pa2rdes2sas2xi1emblo3ia2n3dio3eis4rl3gam3ias3tac2olog2rnur3raz2st1imbre2pica2rar1oalla2bill2caba4do2lera2\
        mada4n4ro5s2nta4er4o2que2ro3tur2s1raer3ged3ia4ci3jo3mpa3nsa3sce2ece3men2ibu3go2ozos1ubo2more2nel2rist2vies4m\
        o2ya0ubicac5d1mbral1nicos1rgent1sado3n2os0valia4de4os2por2quer2riad3on5e2sco2yan4s1eamos2la4s3o2nas3cer3dra3\
        go3ian2ra3bo3dur3ifi3le3sic4o3tic2stib5r2te1id3rio2ejas3ra2genc2olac2rtua2stas4e2tami2uda2vian4mo4o1ocaci2la\
        r2tos1uelvo0yendo
        23 0abad3rca2dome5i2orto2ren3irs2sorc3tra2usos1cabam4e2cesi2era4qu2idos2laro2ogid3rda5e5o3so2triz2udio1deman\
        2hesi2ivin2misi4te2opto3rac2ulta2vers1erea1gacho2itac2onia3tam2rari2uant1jenas4os2o2usta1largo2egra3ja5b2fom\
        b2mira3oha2ojam2ude3sio2za1mabil3rgo5u3s2bici2en2ores2plit1natom2cha2dand2este2helo2imad4os3ver2omal2tano3em\
        a4pa3icu1pagad4o3rca2ego3ndi3tit2rueb2unte1rabes2bitr3ust2ca3os2madu2repe3ojo4yo3uga2till2zobi1salto2co2omo2\
        unci1tado3rde2enas2raer4jo4pa4vi1u2dito2ge2ra3icu3ora2tos1vione3sar1yudab5s4e0bacter2hia2jado4ro3e2la4nz4s3c\
        on2nca3das4o3era3os3que2rato3bar3ca3on3ras2sand3tab4on2ta3eri2utis1ebes3ien4o2sar5l1icicl2ogra2s1log2usa1oda\
        s3ega2leti2mbas2rdes3rac5r2tone1ravo2echa3vem2igad2omas2uja3tal4o1uque5s2rgue3la2scad5m0cabece3ia4ld4na3les3\
        ra4on2en2fete2ian2l3cio3do3ifi3lar4ej4o3ori3vo2mas3ill2n3a3one3ta4os2ptur2reci4nc3gar3nes3ros4ua3ton2sarm3e3\
        tan2tast2udal3so3tel2vida2yend1eboll2der2ldas3o2nso4ur2ra4mi3eal3rab5n4e2sar3ped1hampa2inos2oque1iclos2ega2r\
        co3uja2tar1lan2ero2imat1obard3ra4o2ca3o2dos2efic2gi4do2hesi2l3cho3e4ra4st3gab5d4o3lar2ma3ia3odi3put3unm2ndes\
        3fio4ro3o3te4uv3voc3yug2pias3yri2raje3bat3der4on3pus3rea5l5n4id3tad5s2sech3til2tiza1raneo2eada4s3cia5o3dib3e\
        rl3ian2ia4da2uce4ia3eld3za1uanti2bana3o3rio2ente3vas2mbre2na2otas2pula2raci4r3vas2stod0dadas3os2le2re3nos2ta\
        1ecade3ent4pc3ora2duci2fien2jare5m4s3en2lla2sden3eam5s4e3ord3pli3tre3via2tecc4nc3uvi2udor2voci1iagra3lec2buj\
        a2ctam2dact2eran2funt2gan2le3ige2mos2nast2plom2scos3fun3gus3imu3olu3per4us5t2vide4ni1olia2ncel3es2rada3sal1u\
        daba4r2ena3rme2lzur2ques2rar3eza0echand4ro3e1dema2ucad5r1goism5t1jes1leva5r4o2ige4io3te2s1mitio5r2pati1ncarn\
        3err2de2fado2ojo2sala2te4rr3ier3ram2veje3ia1quida4pa1recci1sbozo2cape5o4se3ogi3ult2pesa4to3len3ont3uma2tela4\
        mo3iro3rue3upe1tico1xacti2igia5r3tos2puls2tasi3inc3rac5e0faccio3ile3tur2lla4o3sas4os3tan5s2scin2tiga1eo2ria3\
        oz3roc2stiv1ibra2cha2jaci2lo2nas3gir2rmad5r4em5s1lexio2ora3ta5n2uido3jos1ormo3o1raude2eno2iald4s3os2onta3to1\
        ueras2gaz2mar2nda3era2rgon0gabine2la3let4in4o2ma2nand4rs2raje3ras2ses3oli3tar2tos1emelo3ido2rent2stac1imio3n\
        as1lobo2ucos1oce2lfo3pea2ma2zar1rabac5d3cio3mat4os3nos3sas3tis2ita2uno1uias3tar2ste4os0habert3il3las3ran2cer\
        n2gamo2llad5n4o2ras3ian3to2yamo1ebreo2lada2mbra3orr1icies2los2pert1oguer2nra2tele1uele3rta2ida2man3ill2ndio2\
        yend0ibas1da1mbeci2itac2pidi3lac5n3ote1ncent3red2demn3ign3ole2esta2fart3eli3lac5m4ui2gest2mine3ueb2nume2quir\
        2sect4gu4rc3ign3uli2terl2venc2yecc1ran2emos2is2regu3ita1slam0jabon2ula1e2rsey2suit1ubila2dia2egan2gaba3o2ram\
        e2veni0kilos0laberi2dril2guna2nzad5m2piz2ta2vado4r2zo1ea3l2gali5m3uas2i2jana2na3tit2veme1ibrer2enzo2fe2ga4da\
        5o2naje3eal3foc3o3ter2o2stos1lano2enab3ven2orab1obos2grab5n1uchan5s0macho2dame2gica3o2nage3dar3ga5s3tas4o2pa\
        s2quil2rcar3ea4s3ine3ron4ue2siva2taro3ice2ya3ord1edula2lanc3ena3odi2nest3sua3tes2rame3cur2sita2tabo4fi5o3e4r\
        s1ias2croo2de2erco2grac5n2llas2nori2rado4n4rm4s2sera2tos1odale3est3ulo2lecu2neta3jas4e5s3o3tad5j4o2ra4da3dio\
        3ena3ia3o2to4re2vian4do4en4le2zo1uched2elle3ren3ven2lta2rier3mul2seos3ito3lo3ulm2tua5m4o0nacen2dar2o2rice3ra\
        d2tal3ivo2usea2zi4s1egaba4ci4do2to2uron2vera1ido2etos2nez1omina2stal2tado3e3ifi1uclea2lida2trie0obesid2rar3e\
        ra2sesi1cio2upan4o1fensi2rend1igo1leada2la2ores1nline1perar5t2resi2tica1ra2gasm2ina2ques1sea2o1yeron0pagan2j\
        a2loma4s2no2raba3roq3tie5o2sear3iva3tel2ta4da4ta3olo1edago2go2lear3os2nale3e3sat3umb2rdi5a3las3sig5s2seta2z3\
        one1icado2den2eles2la4re2mien2no3ta5d5r2rami2stas1lacas3na3zas4os2omo2umas1oblad2lemi3oni2ndra5i3ian2quit2rc\
        he3tat4er3ven2s3ada3tre2test1rado2ecoz3jui3scr4er4o3tex3val4e2imor5s2obad3duz3fec3jim3nos3sa4pe3vec4id1udimo\
        2nado3eta3tas2pila2reza3pur0queden3ja5s3rei4ie2ieta5o3nie3ta0radiac5n2mo2ncho2ras2tas3on2ya2zas1ecibo4pi3lam\
        3to5r2forz2gimi2habi2ia3nad4os3rse2mite3oto2naci3cor3dic3tab2ojo2pert3ito2s3alt3ent3pla2tenc3ori4s2une2velo4\
        re2zar1icas2e3go3nda2gida5e5o2tos2val1obado4r2ce3io3k2deo2les3lo2manc3pe2n3ca3da2ta4ci1uina2sa3os2tas0sabiam\
        5s4os3ra4ia2caba4nd2ldo3es3go3ta2ngui3os3tid4ua2que2rten2tana1eamos2cas3os3rec3ues2mbla3ina2nas3da3os3sua3ta\
        b4e2paro4s3tim2reni3iam4ed4os2vera5o2xto3y1hock1igues2luet2rva1obren2corr2dio2lemn3ian2nado3ora2rbo3do2stuv2\
        tano1ubido4en5r3lim2cia4o2ecia3los4to2fria5e2mini2rgid5m5r2sto0tabern2ctic2lla2zas1eatra2jado2le2mati3er3ore\
        2ndid3or3sa4o3ue2rres1ierna5o2gre2mide2nieb3ta2os2ra4do4nd1ocand2mamo4ra4s4te2nela3os2rpe3so2tale1ragic3jes3\
        ma4o3nce3zad2esci2iang3bus3mes3ple4ul2opa1ubos2mbad3or2nica2tela0unen2icas3da3o3r4se1saba3dos0vaca4s3ias4os2\
        lent3ida5o3vul2ngua3ida2ria5r2scul2yamo1ean4se2cina2jez2lada2na3cid3de5n4id4ri3eno3til4ur2ria3los3nos2stia1i\
        cepr3io5s2enes2ne3os2olet2rrey2tale2vas3es1ocabu2land5t3vam4em2taci1ulgar0what2isky0yacia1oga0zapati1umo
        24 0abanic2ertu2ra4za3o1cabas2cedi2iert2tuad2ude1dicci2rena1ereo1ficio3nid1gito2rupa2uila3jas1horra1jedre1la\
        ban2bum2deas2teza2umin2zaba4nd1marga2bula2orti3s1nadie3lit4og2chas4ur2dan2ecdo3mia2ima2onim2sia2tibi3olo1pag\
        ar3rez3sio2elac2laus2oder3yab5n4os2robo1rana2dia3or2enas2mand2ranq3end3odi2tesa1scend2enti2imil2umid1tiend2o\
        mos2rae4id1ulas1yuno0bachil2ilan2ncar2res3rig2san1ebia4do2lgic2ndit1igote1lando1ocado4s2las2nos2tin1rinda2om\
        eo2ujas3sco4el1ulto2sine0caidas4os2lla3mar3zad2mbie2nela3tab2pric2rdio2sar3cad4os3ita2udil3sal2yera2zar1ente\
        n2rvic2se3ion1heque2ispa4te2orro1iegos2mien2ntas1lubes1oalic2cain3cio2jo2lgan5r3mo3ono4ra2marc3en3pat2ncha3d\
        ad3ejo3spi3tor4un3vin2orde2rral2smos1rearo3cen3eme2uces3do3zab5n1uerno4vo2ida2nado2ras0dandos2ran1eban3i4en2\
        ducc2grad2jemo2libe4ri2menc3ora2nsa4o2sacu3cie5f4ue5i3enl4qu3hac3tel4ro3vio2veni3olu3uel1iarre2ecin3se2jimo2\
        lema2stal4ra1olar2naci2rso2tado1renaj0echarl5s1ditad1gipci1mbarc2piec1ncaje3ier2tes2unci2zima1scomb2pira2tan\
        q3eri1ventu1xcurs0facial2ldas3los3tar2raon2z1ea2tal1ilm3tro2ngie3os2rmas1orest1ranca2enar1uegos3ro2ndo0galle\
        g2naba2y1inebr1orda3ra1ratui3vem2unid1uiar3on0hablem3ras2cha2das2zlo1echiz3tar2lico2pati2reda1imno2ncap1olan\
        d2nda3est3ore3rad1uerto0id1mitar2pera3uso1ncipi4so3ond2diqu2here2sult2vadi3olu1rnos2raci0jamon2rra2zz1inete1\
        ustos0lagos2mina2tia4do2urel1egion2ma2ntes2ves1ibra5r4et2cor2diar2ndo2stad1lanur2enad2ora1omo1ucro2mino0madu\
        ra2gos2leti3tra2ndos3go2rgin3til2te1edial2nton3uda2tia1ileni2neri5o2ramo2stic1obili2jado2lde2nja3opo2ros2sca\
        s1ucosa2da3o2era2rien2taci0nacida2lgas2sal2val1egars2na1ieta1oroes2tari2vios0obstru1fendi1irlo1misio1pone2ta\
        r3imo1rales3r2bita1ut1yendo0pabell2dece2rent2sapo3eos3til1egada2inad2rcat3la3ra3seg2sa3tan4e1idier2erda2jama\
        2rata2zca1lace3nti3sma3yas2iegu1odias2n3emo4rt4s2rte4ug2so1redec4om3fir3mis3ver2oa3lif3mue1sicoa1uros0quejo3\
        mad5r2iebr3tab0ratos1ecelo3onc2gala2llen2mota2perc3rim4oc2sign3ona2tene2vuel1ibera2ge2to2vale1oble2tos0sacar\
        o3ram2ldra3tos3va1epan2reno3ias2xos3ta1ic2esta2glas2nies3oni2tuar1oberb2mbri2nand3da2r1ubdit3i4da4ta5o3ray3y\
        ac2ceda2misi2perm3res2rgie2sten0tabler2lone2rda4ia3ta1elas2me2nedo4rs3is2rrem2xtur1ibia2mida2ras3on4s1orax3o\
        s3ren1raen3nsv3po3tos3uma2egua3nes2uco1umbas2rqui2tor0um1nia1sada1tilic0vago2is2ler3les2mpir2ra1eas2llo2nida\
        2raci4n3bos3teb4ig1ibrac2ceve2nagr2tali2venc1ocale2ls2tar1uelco
        """

    private static let fi: StaticString = """
        12 0ei2vat1mme1n1t2ta3e0han3een4ll5t4n4ss5t4t3ta1e2idan5t3hin3lla5e4ta3ssa4ta3ta0itse0ja1ohon2iden3hin3ksi3l\
        la5e4ta3na3ssa4ta3ta2ka3si2lla4e3ta2na3ka2s3sa3ta2ta3en3ka0kanssa1eiden3hin3ksi3lla5e4ta3na3ssa4ta3ta2neen4k\
        s4ll5t4n5a4ss5t4t2ta3ka1oska1uin2ka2n0me2idan5t3hin3lla5e4ta3ssa4ta3ta1ihin2ka3si2lla4e3ta2na3ka3ua4ll5t4n4s\
        s5t4t4un2ssa3ta2ta3ka1ukaan2tta0naiden3hin3ksi3lla5e4ta3na3ssa4ta3ta2ma1e1iiden3hin3ksi3lla5e4ta3n4a3ssa4ta3\
        ta1oiden3hin3ksi3lla5e4ta3n4a3ssa4ta3ta1uo1yt0ole3mme3n3t4te2i3mme3n3si5m5n5t5v3t4te3vat2la3eet3ut1n1vat0poi\
        kki0se2ka2n1iihen3na3ta2ksi2lla4e3ta2na3ua4ll5t4n4ss5t4t4un2ta0tahan2i2ksi2lla4e3ta2ma4n2na2ssa3ta2ta1e2idan\
        5t3hin3lla5e4ta3ssa4ta3ta1uo3hon3ksi3lla5e4ta3n4a3ssa4ta3ta0vaan2i3kka0yli
        """

    private static let fr: StaticString = """
        6 0de
        7 0la
        8 0et0le2s
        9 0dans1es1u0en1st0il0que0un2e
        10 0au0ce0elle0je0ne0par2s1our0qu2i0se1ur
        11 0avec0etait0lui0mais0nous0on1u0plus0sa1on0vous
        12 0aux1vait0bien0cette1omme0etre0ils0me2me0ses1i1ont0tout
        13 0ai1ussi2tre0ces0deux1it0entre1te0faire3t0leur0moi2n0ont0peut0quelqu0sans0tu
        14 0ainsi1lors1pres1utres1vant2oir0ca1ela2rtai1ommen0demand1ire1onc3t0encore2fant0fois0homme0jamais0leurs0ma\
        1oins2nde0non2tre0person2u1remie3sen1uis0quand0regard1ien0sous1uis0temps1oujou3s3te1ravai2es2ouve0vers1ie
        15 0ans1rrive1ttend1urait1vaien4s0bon0car2s1elle3ui2t2ux1haque2ez2ose1ommun3pre4te2nnai3tra5e2rps2te0deja2pu\
        is2rnie2vant1iffer2rect1oit1roit0elles1ntend1taien3t1ux1xempl0faut1emme1ranca5e1ut0genera1rand5e0histoi1omme\
        s0ici1mport0jour1usqu0laisse1orsqu0main3son1ere2s1oment0nature1i1ombre2s2uvea5l0parce3t4ic5e2sse2ys1endan2re\
        3met2tit5e1lace1oint2liti2rte2ssib2urqu3vai4oi1rinci2opos0questi0raison1elati2pond0sens1ocial2it2uven0te2te1\
        he1outes1rois3p0va1oir2tre0yeux
        16 0accord2tion4vi1ffair1illeu2r1ller1mour1ncien2nees1rt3icl1s2sez1ttent1ucun5e2jour2tant3our1vez2ons0beauco\
        2soin1onne1ras0caract1hambr3nge3rge2erch2oses1i1oeur2mple2ncer3sei4id4ti3tin2up3rs1ultur0decouv2fini2velo1ie\
        u2ffic2spos1onne5r2ute0eau1conom1ffet1galem1nfin2semb2trep1sprit1tabli3is2rang1u2rope2t1xiste0face3on2isai2m\
        ill1emmes1ille3s2n2t1oncti2rme0gens1roupe1uerre0heure5s1ui2main0idee1nform2stan2tere5n0jeune1ours1uste0laque\
        l1ettre1ieu1oi3n2rs0mains4te2l2nier2rche1esure2ttre1ieux1ois2ntre2rt0nation1ecess1om1uit0oeuvre1rgani2igin1u\
        i2vert0parler3tir2sser1euven1ierre1lusie1ourra4ta1ratiq2ecis3ndr3s2is2oble3dui3fes3pre1u2blic0quatre2oi0rapp\
        or1echer3onn2ncon2pres2ste2tour3rou0saint3s2voir1econd2lon2mbla5e2ra4it3vic2ul4e5m1iecle2mple2tuat1ociet1uit\
        e2rtou1ystem0tant2rd1erre1oi2n1raite3ver0univer1tilis0valeur1eux1ille2sage1oix2ulai1raime1u2e
        17 0abord1ccept3omp1dmini2ress1fin1ge2it1ide2me2t1llait3ema1meric2i1nalys2nee1ppare5t3ele3ort3ren4oc1rgent2r\
        ete1ssoci3ure1ttein1uteur3ori1vance1yant0bas3e1eau2lle1ois2uche3t1ureau0cadre2pita2use1elles2ntre2pend1hacun\
        3pit2ef3min2oisi4x1iel2nq1lasse1ollec2mmer4is3pag4or5s4ri2ncep3dit4ui3sci4eq4ta5r3ten4ro2ur1rois0debut2cide4\
        si3lar2part2rrie2ssus3tin2vait3enu3ien1irige2s3par2vers2x1omain2nnee1roits0ecole1ffect1glise1lemen1ndroi2gag\
        e2seig3uit2tier3ree2vie4ro1paule2oque1s2pace2sent1tant3ts2es1xperi3liq3res0feu1igure2nanc1ond3t2rce3mat3t1re\
        re0garde1enre1ouver1race3nds0habitu2ut1eureu0identi1mage4in2pres1ndivi2stal2teri5v0jeunes1ourna5e0laissa2ngu\
        e1equel1ibert2mite2t2vre1ong4te4ue1umier0maitre2lgre2nque2rque2tier4n2uvai1edeci2ille2mbre3es1ilieu2nist3ute\
        2s3e1odele2nsie2t3s2uvem2yen0niveau1ord2tamm0object4t2serv1ccupe1eil1r2dre1ublie0parent3fai4oi3le3mi3ole2ssa\
        g2uvre1eine2nse5e2tits2uple3r3x1hilos1iece1laisi3n2utot1opula2siti1repar3sid4qu2ise3x2oced5s3duc3fon3jet3pri\
        1ubliq2isqu4sa0qualit2el4le0rapide3pel1ealis5t2gion2ligi2marq2ndre2pons2spec4on3ter3ult1isque1oi2le2ute1ue0s\
        ait2lle2ng1cienc1ecret2main2ntim1ignif2lenc1oir2mmes2rte2urce4ir1pecia1ucces2ivan2jet0ta2ble2ndis1echni2l3le\
        2rme2xte1itre1our1radit3nsf2ouva1ype0unique0vais1enir2rita5e2ut1ieill3nt3ux2llag2ngt2site2te2vre1oila3tur2lo\
        nt2s2yage1rai
        18 0abando2senc3olu1cces3uei2te4ur3uel1ffirm2riqu1h1ider1joute1limen2lez3ons1me2is1n2glai2nonc1out1ppara3el5\
        l3lic1rmee2rier4va2tist1spect2sist1ugmen2pres2ra4is2ssit1venir2is2ril0benefi1iento1lanc5h1onheu2rd1ruit1ut0c\
        afe2pabl4ci2rte1ent4ra2sse1hamp3nce3sse2eval4eu2reti1it3e1laire2ient1ode2mbat4ie3man3pet2nclu3fia4or3nu3ser4\
        om3tac4em5x4ri3ven5r2rres2uche3leu3ran3ver1reati2itiq2oire1uisin0danger2te2vant1ecemb2hors2la2meur3i2scen3ig\
        n4r3orm2tail3erm2uxie2veni3oir3rai1isait3cou3tin1ocume2igts3s3ven2s2uble3leu1roite1urant0echang4pp2oute2rit1\
        ditio2ucat1ffica3ort1h1leve5s1motio2pech3loi5y1nergi2trai4er5t2voye1pouse1quipe1spagn3ece2saye1tude5s1venem2\
        iden3ter2olut1xcept2erci2prim2teri3rem0facile2ible3s4an3tes4s2llai2mili2udra1enetr2rme1illes2nale1oi2rces3me\
        s3te2urni1reque1urent0garcon2uche1estio1ros0habita2ute1istor1ors2tel1uit0idees1mmedi2pose5s1ndepe3iqu3ust2fl\
        ue2itia2quie2scri3tit4ru2tegr4ll4nt4rr2vest1talie0janvie2rdin1eu1oue4r1uge2ille3n2ridi2stic0large1ectur2gere\
        2sque2vres1ibre2eux2gne2re2tter2vres1ogiqu0madame2i2ladi3heu2nife2rcha3i4ag3s2teri1emoir2r3ci2ssag2t3hod1idi\
        2lita3le4io2ssio2t1ode4rn3ifi2indr2ndia3tag2yens1usiqu0noir2te3ion0obliga1ccasi2tobr1ffici3re1h1perat2pose1r\
        dina2eill2ient1utre2vrag0page2ix2pier2rait3tag4i4ou2ssio2tien1eau2nser2rdu3iod3mis1hysiq1ied4s1lein5e2upar1o\
        ints2lice2se3sed2ursu3sse3vez1reced3fer3nd3sse3uve2ince3son3t2obab3che3fit3gra5e3tec5g1ublie2isse0quant3rti2\
        itte2otid0racont1eelle2fere3lex3use2gime3les3uli2leve2ntre2pren4is3ubl2seau4rv3ist3sem4ou3tau2ussi2ve4nu3ien\
        3olu1ire1ouge0sante2uf2vait1cene1ecteu3uri2igne3n2ntai2pt4em2rieu3ont1igne2te2x1oeur2i3ent2l3dat3eil3uti2rti\
        e5r2udai3ffl5r3hai1pecif4ta1trate3uct1ud2ffis2ivre2peri2rpri0tablea2ille1eleph3lem2moig2nir2rmes3rai4it2s1he\
        ori1ot3ale2uche3rna5e3tef1rain3vau2iste2oisi3ubl0union3s1sage0venait3u2rre1ictim2enne2olen2s3ion2t2vant1oici\
        3e3s4in3t2nt2ulu
        19 0accide2hete2quis2tes1dapte2oles3pte2ulte1ffect2rica1gir3ssa2reab1imait1jouta1melio2ie2oure1nimal5u1percu\
        2pela3liq3rec4is1rbres2gume2me4s2ret1ssemb3is3ura1ttach4qu3itu3rib1uquel2raie2tono3rem2xque1vanta2entu2ions0\
        baiser2nque2sse2tail3eau3ime1eaute2be1iblio2ens1lesse3u1onnes3s1ref1udget0calcul3me2mp4ag2ress2tego3hol1eci2\
        lebr3lul2rcle3tes1haine4se3leu3tea2er2ien3ffr1inqua2rcon4ul2toye2vile1lair3ssi1oin2lere3leg3oni2mite3par4li4\
        ta3te2ncen3dam3fer4ie5r4li3sac4is4ul3vai2tes2u3pe4le4s3rag4se4t1raint2edit3e4r2ise3ter2oiss3yai5n2u1urieu0da\
        me1ebout2faut3end5s2jeun2main4rc3ocr2nts2pass3end5s3lac2ssin4ou1imanc3ens2ner2scip4us3pon3tan2tes1octeu2n3na\
        i2ssie2uce5m1uc2ree1ynami0echell2lair2rire4tu4va1ffets1gard1lectr2oign1mbras2pire3ort1nfanc2nemi2orme2quet2t\
        our2vers1preuv3ouv1quili1rreur1scali3lav2pera5e3oir2time1terne2ions2oile3nne2roit2udia1valua2idem2oque1xacte\
        3men2cell3lus2ecut3rce2pert3lic4oi3ose0facteu2ite2tigu2ute3x2veur1er3a2te2uill2vrie1idele2l3m2ni2xe1leurs1on\
        dam5t4s2ret3mul2u3le1rais3nch3ppe2eres2oid3nt5i2uits0garant3der1este1lisse2obal1orge2ut1rave2osse1uere0hasar\
        d2uteu1ier1onneu2pita1umani1ypoth0ile2lust1mages2mens1ncapa3onn2dica2sist3pir2tens4rd5m5p3rod2vent3ite0jambe\
        s1oie1ugeme2ifs2stif0lance3gag2rgem3mes1ecteu2gisl2ndem3tem2va3e1ibera2en2gnes2ste1ocale2is2ndre1undi2tte0ma\
        chin2gnif2jeur3ori2lade2man2nger2sse1ecani2dica2nace3tio2rite3vei2tier3res1obili2itie2nter4ra2rale3cea3ts2ur\
        ir2yenn1ultip2r3mur3s2see1yster0naissa1eanmo2gati2uf2z1o2ire4s2mme3s2rmal2tes2urri2vemb1umero0objets2lige2te\
        ni1ccide3upa1deur1iseau1mbre1pinio1rdonn1uest2vre4ie5r5t0pages2in2lais2pa2rais3c4ou3don3eil3lai4em3ten4is3ve\
        n2ssa5i5n2tron2yer3sag1ensai2rdre3man3spe3te1henom2oto2rase1ieces2re1lante2onge1oids3nte3sso3tri2nt2rt4ai5n4\
        ee5r5s2ser3te2ussa3von1renai5n4ne3ssi3t4e5n4re3ven2ivee4il2ocha3non3voq1sycho1ut0qualif3nti0reacti2cevo3it3o\
        mm4ur3u2duit2el2flec3orm2gle5m2ine2join2mont3pla5i2nd4ez4u3for2pas3ose3rit2side3pir3sen3tai2trai2unio2vanc3e\
        il4le4ni3ue1iche5s1obe2main4n2se2yaum1ythme0sac2inte3son2lari3on2medi2tisf2vais3ez1cient2olai1ectio2jour2nsa\
        t4ib3tir5t2pare2raie3ie3vir2uil3ls2xe3uel1iege2non2tue1ociau2in4s3ree2mbre3me5i2rt4it2ulig3mis3pir3rit3ten4i\
        e3ver4ie1tatut2yle1u2ffit2ivi2jets2ppor5s2rfac1ymbol0tache2ux1echno2lles3s2moin2nait3dan4re3sio3tat4e3u2rmin\
        3ras4es4ib2xtes1heatr1ient3rs2re4r1ombe5r2tal2uris1radui3nqu4sm5p2ente2ibun2oupe1ue3r1ypes0unite2s0vas2ut1ec\
        u2hicu2ille2ndre3t4e4re3ue2rsio2teme1ide2ens2lles2n2sibl2tess1oire2l3ume2udra3lez4oi2yait4nt0zone
        20 0abri1ccess2heve2tive1dvers1ffich1gence4t5s2rico5u1ient2mer5a2se1lcool2la4ie5s3ee3ian3ure1mbian4ti2ene3ri\
        q2itie1nge3le5t3ois2teri3iqu1ppari5u3ui4ye1rabe2bre2chit5v2rach3eta2ts1ssass3eoi3iet4se1telie2mosp2tire3rap1\
        upara2tref1vanca2ion2ocat0baisse2nde2r2ttre1eaux2l3les2te1illet2olog1lancs2essu1oire3te2njou2urge3tei4iq4on1\
        ranch2illa3se3tan2usqu3tal1us0cabine2che5r2deau2isse2mara2nada3did2rrie3tes2uses1entai4s2remo3vea1hair3mps3n\
        so4te3rme3ud5e4ff4ss2efs3mis3re3vau2ine4oi2oc2roni2ute1inema2vil5i1le2imat3niq2ub1ollab4in3onn2ncou4re4ur3fu\
        s3nue3que3tie3vic5e2oper2rrec2uloi3pab3rir4te3sin3t1reanc4tu2i3me3s2oise4t4x1urios0danse1ebat2cret4it2dans2g\
        age3re2l3ai3ica2mont2pit3ose2scri3ert4sp3ire3ole2tour3rui2vaie3ena3ine5t3ons1i2able3log2eux2ffus2gne2minu2pl\
        om2rait2sant3cre4ut3ent3tri2visi2zain1octri2igt2llar2mest3ina3mag2nna5n4en2rmir2uceu3x3ze1ur3e0eaux1cart2hec\
        2oles2ran3ia4te5s1galit1labor2ecti1missi2mene2pere3run1nleve2regi2thou2visa1poux1ssaie4ya3enc1tage3pe2endu2h\
        iqu2onna2res2udie1uros1ventu3que1xamin2cuse2igen3sta2posi2trai5o0facili3ult2illi3m2sse2usse3teu2vora5i1edera\
        2mini2rait1ilms2nir4t3s2scal1lamme2euve1olie2nde5e5m2rcem3tem4un1ragil3ich3ncs2oide1utur0gagne5r2re2z1enere3\
        ie3oux3til2ogra2stes1lace2oire1outte1ratui2is1uide0habite2ine1eros2sita5e1iver1onnet3te2rizo1uile2meur0ideal\
        3olo1gnora5e1llusi1mmeub3obi2pact3liq1ncide2dice4en4sp2feri3ini2noce4va2spec2tera3ime2util2vers3isi1srael2su\
        e0jaune1eta3er2ux1olie2ues1udici2sque3tem0kilome0lac2it2nca1egend4r3iti2ver1iaiso2bere2e3e3ns3s2quid1ocal4ux\
        2geme2inta2ngs2urde1u2ne0mademo2gasi2inti3tri2nage3ge2rdi2sque2tern1edias2lang2nage3e4r3tal3u2ttai4en2urtr1i\
        llie2ne2roir2ses1ontan4e2ral3te2teur1uscle3ulm0navire1egoci2ige2rveu1obles2el2rmes1ul3le2meri0obscur3tac2ten\
        u1ffert3ice3rir1ncle1pposi2tion1rdres2gane1s2e2t1util5s0paieme2radi4ll3fum3isi2ssee2trim2ysan1eche2dago2intr\
        5u2ncha5e3etr3sez2rcep3due3for1hase2otog5s1laces3ge3it3nch4et4s3t4ea4s2eure2uie1oche2esie3te2igne2lici2rtra2\
        sa2tent2uvan1reala3cie5p3nds4ez3occ3voi4u5e2ie4re3nte3ori3ses3ve2ocur3men5s4is3uve3ven4in3xim2uden1sychi1ur3\
        e0quaran3si2els2inze3tta2oiqu0racine2dio2mene2ng2ppro2re4me4s2ssem4ur1ecemm4nt4tt3uei4pe2dres3uct4ir2flet3us\
        5a2gne3ret2leva2merc4tt3ise2ndai3onc3sei3voi2part3ere4ta5e3liq3os3roc5d2solu3sor3ta4en3ume2tard3eni5u3ire2ve\
        la4s3oir1ivier1ouges2yal1ues2ptur2sse4ie0sable2chan3rif2gess2isir5t2lair3ut2urai3vag4er2vent1eance2coua5r2l2\
        nt4ie2para2rai5s3re3t3vi5t2ules1ienne2gnal4es2lhou2ncer3gul2tes3uee1oeurs2igne3s3xan2lida5e2mmet2ngea2rtes4i\
        2uci3lag4ev3rci4ia1pirit1tatio4ue2rict1ubsta2cre2gger2isse3t2perb3ple2re4me3pre3vei2scep0taches2lent2nte4ot1\
        elevi2mper4le2nant3d4it3ter3ue1heme3rap3se1iens2tres1oilet2rt1race5s3duc3it5s2embl3sor2ompe0urbain2genc1tile\
        0vacanc2gue2isse2llee2riab2ste1enus2rifi3t4u2ulen1ia3nde2ctoi2gueu2nt2ve1oyez1raie0zones
        21 0abbe2orde3uti2sent1cadem2cede4nt3roc5i3usa5e2hat2tif5s1dapta2mett3ira5e2opti1eropo1ffron1ges2isse1ie2les\
        1lento2geri2lant3e3ies3ong3ume4si2tern1mant3teu2bass2enag3s2pleu2use1ncetr2ges2imat2nexe3ive3uel2onym1perce5\
        o2preh4op3uya1rabes2bitr2c2isto2mees2tisa1scens2ie2sit1ube2rai3ez3ont2then3o4ma5n3rui1venue3rti3ugl2iez2oue5\
        r1xe0baie3n4s2lle2ncai2rbar4e3on3re4ie2ses3sin1elgiq2tes2urre1iais2ble2enve3re2lan2zarr1leue4s2oc1oisso2rdea\
        2ucle3ger3lev4ot1retag2uits3le3xel0cadavr3res2hier2mion2nal4pe3cer2p2rdin3re3ton2ssat4e2tast2uche2vali1eintu\
        2rtit1hagri3mpi3nt5i3pea5l3rma3t2erie2iens3miq2ocol3mag2rist1ible2gare2rcui2tati3er4s1lause2es2ique1ol3one2m\
        bin4le3edi2n3cil3fro3ge4o4re3nus3sen4ol3tes2pain3ie2rde2stum2uper3rbe4on4ri3tea4s4um1rane2eate3ee3me3ux2ia3e\
        4r3m4es4in2oyez1uir3sse2l3pab3te2re1ycle0dames1ebarr4ts2cenn4s3ida3or3rir2fi2lici4vr2mons2nonc2pot3ute2r3oul\
        2sirs3que3tru2tach3ent4st3te2vais3ez3ra1iagno2ctio2gnit2sais3ons3que2te2vin5e1omici4ne2uche3lou3ter1ragon3me\
        2esse2ogue3le1ue2quel2rabl2t0ecarte2ho2lat5a5e2outa1dific3teu1fforc1gal4e2ypte1lan2egan3vee2imin2u3s1merge2p\
        rei4is1ncadr3ein2dorm2fer3onc2jeu5x2once2tite3ra2vahi3elo3oie1pais5s2ee2isod2uise1re1ssai5s2thet3oma1tapes2e\
        rni2iez1urent2s1value2olue1xces3lam2ige2plor5s2tens4rn0fabric5q2cade2ison2llu2meux2ntas4om1erai3ma4ee5r5s5t2\
        tes1iche4ie3tio2er3vre2nal3e2rent2s2xer4s1leche3ur2ux1olle2rets3mel5n5r3tes4s2ur3s2yer1ragme3nc5o3ppa2omag2u\
        it1uir3te2mee2rieu2s2ture0galeri2rdes4ie3s2teau1endar3e2rer1lissa1randi3s3ves4it2e3c4e4s1uerri3ule2ise0ha2bi\
        ll2ll2nche2rmon2te2ussa5e3tes4s1ein2las2rbe3ita5i1ierar1ocha2mmag2rair3reu2stil1umide0iles1mmigr2pati3lic3os\
        a4t5s3rim1ncert3ons3roy2de4x3iff2egal2firm3rac2geni2just2stin2terl3imi4tu2vita1slam2sus0jadis2mbe2pon5a1ete3\
        te2udi1oli2ueur1uger4s2if2re3isp2s0labora2che2mpe2ncer2rges2s2tin1eader2con2gale3ume2vant1ibres2cenc2ees3ute\
        2ngui2vrer1ocati2isir2rd2up3rd1ueur2mine2nett2tter2xe1ycee0magie4qu4st2igre3re2jest3or2nche3dat3oeu3qua3tea3\
        uel4sc2rech3ge3ine4ti3qui2scul2them2ximu1echan2diat2nson3ton2pris2rcre3de3es2ssie2tal4ph3s3tan2uble1ien4ne2l\
        lia2nce3eur3imu3uit4sc2racl2sere1obile2dali3es5t2eurs2nnai3str3t4ee3ume2rtel2tif5s4va1usica5i2tati1ythe0nait\
        re2rrat1ee2t3tem1oble2ires2rme2ter1u2ages2clea2its0ocean1eufs1livie1mbres1nze1pport1range1uais0pale2niqu3nea\
        3tal2pe2quet2rado4gr3kin3lan4en3ois3u4t3vie2ssen5s2te3rie3tes2upie3se2ye1eines2nal5e3ibl3sa4es4io2rd3es3sua3\
        tin1iscin3te2tie1lacee5r3fon3ine5t4sa3que3sti2ume1oeme3tiq2ing2mmes2rtab4en5u2see3ses3t4es2udre3rre5i5o3ssi1\
        recau3nom3scr4er4ta3tex4s2imai3ves2ofil3ie3lon3met4ot3phe4or3tes3vie5s1ureme2tain0quai3rt3sim3tri2elco3te3ue\
        0race2dica2ge2tion2yon5s1ebell2cept3its3lam3oit4ns2dact3ige2ferm3ugi2gist3ler3ula2mis2nais3den4it3ouv3tra2pa\
        nd3ous3uta2soud3tee5s2vena3int3olt1iant2deau3icu2tuel2ve2z1ocher2is2mans5t2nd2ses2utes2yale1umeur2sses0sache\
        3re2ge2isi5e2lade3e3les2ncti2uter3ve2vant3ons1cenar4es2hema1ec3oue2ins2lect2nti2quen2rez3pen3ra3vai5n2vere1i\
        en4s2gnat2mila1ociol2ie2litu2nge2rtai5n2ucie3pe3ris2viet2yez1phere2ort5i1tade3nda3tis2ress1ubir2eur2ivai4en4\
        ie5t2per3rem2rvie5v2scit3pen1ympat4to2ndic3the0tables2lons2pis2s3se2xi1empet4or2nebr2rreu2st4am2tes1hemes3ol\
        o1ienne2ra2ssu1oile3t2mba5i4ee3e2rse2tali2ucha3rs1rajet3nch4si2one3u2uc0ultime1nes2ifor3tes1tiles4it0vagues2\
        in2lait2n2riat4et1enaie4nt3ez2rbal4e3ra3te4us2ste1ice2deo2eil3ndr3rge3s2f2ns2sant3e2vait3eme4nt1ocati2ient4s\
        3le2lant2te2ulut2yais3ons1ues0web1ith
        22 0abbaye2onda2rite2stra3urd2us1ccele2hats2ide3er2quer4ie2tual1d2hesi2ieu2join2mis2ore1ffreu1gi3tat2ress1id\
        es2guil2le3le2mabl4is3ee4nt4s2ne2re3s2seme1lbum2erte2inea2titu1mener2ies2user1nalog2ime2thro3ici2xiet1potre2\
        pels4ti3ret4of3uie1rdeur2rang2ticu4fi1sile2pira2saut3ume1tlant2tira1uberg2dace3ien2gust2ras3iez4on3ons2tel3o\
        mo3ric1vere1yez0bagage2il3ssa2l3anc3les2nc3des2t3on3tai5n1elge1ijoux2o1le2onde1oeuf2ites2l2nd3te2rds2ttes2ue\
        3ge4ie3le3que3rse1rave2esil3ve2ieve3lle3que3ser2ouil2ulan4er3n4e1u2llet2sine0cachee2ge2lmer2mera5o3pin4s2nne\
        3on2rdia3net2se3que3ser2talo3hed2ve1ede4r2lest2nse3tim2sser4io1hampa3nts3os3p3rbo4it4te2eque3rs3vel4il2irur2\
        oeur2rono1ieux2meti2nqui2tron2vils1lan3que3rte2ef3men3rge2iche3n2os3tur1odes2eurs2ffre2gnit2here2ins2lle4oq2\
        mmet3pas4en4ro4to3tes2nces5v4u3duc3fes4ig4on3joi3nex3sig3te4ou2ordi2rdes3por4us3rup3se2ton2ude3ler3pa4es3rts\
        3te3ven4re5i1raign4nd5s2euse2ises2oien2ut1uire3sso3vre0danser1ebite3uts2cept3het3ora2esse2fait3ici4le4s2gout\
        3res3ust2lais3ega5u3it2mon2nsit2ploi3res2rang2sagr3ira3ord3sei5r2tenu3res3tes2uil1iaman2ra4i5s2saie3cri3e3si\
        m2ts2vorc1onnes5z3s2rmai3t2se2utes3zai1ramat3pea4s1uches2rer0ecarta2hean2lats2olog1fface3ray1largi2ecto3ver2\
        ite1mbarr3lee2plac1ncont4ur2erge2ferm2nui2quit2terr3ran4en5v2voya1quipa4va1ssor2tima1tages2end5r2hniq2rein1u\
        h2ro1vangi2eill1xact2cita2il2pans3edi3ort0facons2lloi4ut2meus2rine2utes2x1erais3mem3ont2sses3tiv2ux2vr1iance\
        2deli2ere4te2le4t3let2nes3iss2xa1lanc2ot4s4te1oie2nder4re3tai2otba2rcer3mai4id3ter2sse2uill1risso1ur3eur2sil\
        4on3sen2turs0gamin3me2rdai1eant2nese4ti3ou3res1igant1orgee2uter4s1rain5e3phi2ecqu3ve2ille3mac3se2otte1uerir5\
        s2ider5s0habile4ts2ndic1e2rbes1onore2rrib2te4ls4s1umili3our1ygien0ideale2iot1mpass3era5i3uls1natte2carn3end3\
        ite3lus3ont5v2demn3ige5n4re2evit2gred2nomb2sert3tar3uff4pp2tuit1ra2onie1slami2olem2su4es1tiner1voire0jalous5\
        x2unes1etant1oindr4t2uait4nt3ent3ir4ss2yeux1uill3ve2pe2stes0lacha4er2dy2ine2me2tine2ver1econs2gal2nt4e2sion2\
        vee3re1ibrai4em2nge2on2sait2ts1oge4r3ici2t2uer3ps3rds1uimem0machoi2gazi2il3rie2lais3e2nipu2rbre3ie5e5r4n5s3k\
        et3oc2sses4if2tch3ine2ux2xime1ec2dita5e2fian2lanc3e2naca4it3ee3tir3us2sse2tall3re4o3tez2urt2xiqu1icro2el2gra\
        t2nes3ori2rent2sera1oine5s3se2narc4st3des3eta3sei3ta5i2scou2uche3lin3rut3ton1ultit2nici2rail2sees2tuel1ystiq\
        0nait1eant2glig2rfs2s2tte4oy2utre2veu1ier1octur2ix2mina3mer2tabl4ir2yau1uage3nce2e2llem2que2s0obeir2tien1ccu\
        rr1euf1ffrai5n4en5s1ignon1live1nde4s2gles1pera4e5r2tiqu1rage2ches2guei1ubli2rs2vrai5n0pacifi3te2ille3re3sib2\
        n3ier2rame3la4es5z4on3oi3tan4it4s3vin2steu2thol2ume2vill1echeu2int2leri2nsan4en3te2r3cev4u3dus3fec3il3tes2tr\
        ol2utet1hases1iano2ege2le3ier3ote2que2s3tes4ol1lages3ind4re3te4on2eins1oches2emes3tes2ings3vre2le3ogn2mme2rt\
        a4ef4ie2sait4nt3ees3ter4ur2t2uce3let3mon3rce4vu1re3fac4et3jud3lev3non3sti3ter3vis2ier3me4it3ren2o3mou3pag3te\
        i4oc1sycha1uits2lsio0quator2erel2icon0ralent2ndon3gee5r4s2vi1eagir2comp4uv3rut3ul5a5e4s4t2els2fuge2gnai2ins2\
        jet5e2lais3ief2met3it3une2ndan4s4ue5s3nes3ver2para5e3eti3ort4sa2quet2stan4it4ri2tabl3ien4ra3orq2unir5s2vend4\
        r5s3isi2z1hetor1igueu2res2squa2t3es2ves1oche3k2les2mpre2nde2ule5r2y1ude2elle2ine5s2ral5e0sacree3s2ges2ints3s\
        is2nctu3ita2uce3ra3te2vaie3eur1canda2ulpt1eche2ize2mi2nat3ega3tan4en4is2ras3ies3men3ons3ran4ee5r3ven5u4ie2xu\
        al1hirt1ieges2gner2mpli3ult2nist2r2tues2xiem1oc3io2if3rs2lair3ita3s2nne5r3ore3s2rcie3s3ten4is2ucis3ffe3met3p\
        co4le3rd1plend2onta3rts1tabil4le3ge2ock2udio3pid1ubi4te3jec3lim3sti2ffir2gges2icid3vis2ppli4re5i3ra2rcro3ete\
        3sau2t1yndro2rie0tabac2ire2rif5s2xe1eint2le2naie3du5e3ez3ta2rror2sts1hemat1imide2rant2ssus2tula1olera2mbea5s\
        2nnes2rtur1rad3fic3ged4iq3his3ine3nsa2eize3nta2ibu3omp3ple2onc3tto3us2ucs1urqui1ypiqu0uni3es1sages2e2ine0val\
        ise3oir2mpir2peur2rian4e2stes1egeta2ines2lo4ur2nais3deu4u3gea3ise3ons3tes4s3ues2rres5z4on3ser3ts2tu2uill3ve1\
        ides2lla2ngta2olem5t2suel2tre1ocabu2le4r4ur2ulan4on1rais1ulner2s0zero
        23 0abattr5u2ime2ords1ccouc3rue3umu2ides2tric1dditi2epte2ject2met3iss2n2orab5i1gee4s3nda2neau2reme1ies2gle3u\
        4e2l2mez2nee2res2sanc1larme2eato2lees4s3ie4on3uma2pes2sace2teri1mants2bigu2ende3r4tu2iral2ont3urs2usan1nalyt\
        2e2geli3les2imee2nale3eau3ula1paise2prit4ob5v2titu1rche5v4ip2dent2moir2rest4ts3ond2tere3ill1ssimi1thene2trac\
        5i1udit2rore2stra2toch4ro1val4er2enem3u2oit3ua1xes1yons1zur0bac2gue2h2lade3con3lon2ncs3lie3qui2ptem2rque3rag\
        3s2see3ses2ti4r3tem5r4u1ebes2c2lges2nedi2rcea3ger2tail3ise3on1ibliq2enfa2ogra2s1lague2ocs3nd5s1oit2mbe2ndit3\
        hom3net3soi2rdel4ur3nes2ucli3ddh3ffe3ill3rg4re3ts1reton2igad3n2onze2ulai3me3t4e1uffet2lle2ste2ts0cabane2chai\
        4es5t2det2fes2lend3ifo3mem2n3ard4ux3ons3ton2pe2rbon3ref5m5s2scad2user3tio2vale3ern1eliba2ndre3see4ur2rcue3ea\
        l3f3tif2ssa5i1har4io3tim4s2ene3ri3vet4re2ic3mie2ou2ucho1ibles2rque2ty1lairs3vie2efs2oche2ubs1ochon3o2effi2he\
        si2inci2ller4ie3ons2miqu3mod3plo2ncoi4ue3gol3s3viv2ordo2pies4ne2rrig3teg2tisa2udes3lai4e3pee5z3rai4u5t1raque\
        3vat3yon2eant4tr3ees4nt4s3pus2iait4nt3sta2oisa2uaut3e4l5l3s1uille2lott3tiv1ycles0dan2tant3es1ebit3ris3ute2ca\
        la3ent3har3len4in3oul3u2die3uir2fair3unt2gats3rad2i2libe4re2mie4ss3ogr4is2n3se3t2pech3osa4ts4ur2rive2sarr4st\
        2tend3rim2visa3oue3rie5o4on1ialec3met2ctat2dact2gnes2m2r2sput3sol3tra2vini1octor2m2re4e4na3mi2te4e2uces3e3ta\
        i1rap1uel3s2ra3ent3s1ynast0ecarts2hant3ecs3oue2rans4se3is4vi1ffond3roi1gards2o1lecte3va5g5i5t2ites2oge1manci\
        2ettr2is2para5e4th3res2u1ncre2fuir2gend2igme2nuis2rich2tent3rez2voi1pargn2ices1quati3ita5e1squis1teind5t2iqu\
        e1ue2ssen1vasio2eil3nta2itan4e2ocat3qua1xcess3lu5r5t2igea5r2ode2tase3ra0factur2ille2lais2ntai2rdea2ssen2une1\
        ee3s2mell2raie3ez3ies3oce1i2bres2ches2ler4ts3iat3tre2nali3ess3ie4s2xait4nt4ti3ee5s1lic4s2ore2uide1once2rcee3\
        mal5n4ee3um2udre3et3tre2yers1racti5u3ter3ude2onca2ustr1umer0gage2iete3n4s2mine5s2nts2rage3da5n1eants2miss4t2\
        nero4s3ial3tim2rant1ite1lacee5s4ia2obe1olf4e2sse1races3de3ins4ss3mma3nge3tit3vem2een3ffe3nie2iffe3mpe1uidee3\
        nee3tar0habit2che2lein3te2utem2vre1ebdom3erg3reu2ctar2rite3oin1ollan2moge2ngri3ora2rlog3mis2spit1um3ble3idi2\
        rla4e5r0idem1mbeci2itat4er2plan3osi3uis1nclin2des3uit2fant3ect3lat3ra5s2sect3u2ter5f3rig2vasi1rai4t2is2land2\
        oniq2resi3upt1sole5e5s1vre4ss0jazz1esuit2t3ait3ee1ob2ies2lies2uets3it2yeus1udais2gee2meau2ngle2ra3y0kilos0la\
        cs2dite2icit3sso2mpes2ncee5m2pin2rgeu2ve1egali3ers3ion2nteu2vait1iban2er3ues2gnee3ue2mita2n3eai2s3ant3se3tes\
        2tige3tor2vrai1ocali2gis2yaut3er1un2t3tes0males3in2noir2rais3ee3ies3mon3qua3ron3tea2ssac4iv2tela3ins3ric3uri\
        2udit2xima2y1eche2diev2lee4r3odi2nant3ees4nt3t4i2rcur3ita3s2trop3te1iens2gran2ni2seri2xte1olecu2narq3opo3tur\
        2que2rtal4es2sque2to2ucho3e3sse1uet4te2scul1ythes4iq0narine2viga2zis1eo2rf2utra3ve1id2ece1oces2eud2mmee2rman\
        2stal2tez3ons4ri3res1ues2ire2llit0obeiss4t2sess2tent1deurs1ffens3rit1nu1pposa1ral4e1sait2er1ter1uvren1xygen0\
        paie3r4s2lest3ier2nora2ra3cs3e3i3que3s3tai2ssep5z4if4on2tes3te2ve2yes1eches2indr2n3ins3omb3son2ople2rcer4oi4\
        ue3dai4en4it3ime4ph3les3mit3ple3ron3ver2sant3e4r3te2urs1hare4ma2ysio1ic2e3te3ux2lota2pe2res1laca5r4em3ie3nif\
        2enit3ura5s2omb2u3ies3mes3ral4ie1oele2igna3l4s3s4on2lemi4s3i4te3lut3ona2mpe2nts2rc3tio4s4ug2sent4s2ule3pee1r\
        agma2ec4oc3fec3jug3ssa3vus2of3jec3mit3pic3se4pe3tag3vid2udem1saume2eudo1ub2deur2ll2nir4ti2rete2s0quarts2inza\
        0races3ism2ide2mass2pidi2s2te3s3tra2uque2vie2yonn1eagit2ceva3ipr3oiv4lt4nc5f3ue5s2dout2fair3rig2gagn3rou2jet\
        t3oig2lach3ie2mbou3ede3ord3par2nard3dem3omm3tab4e3voy2pert3ute2quie5s2sear3tez4re3urr2tent3int3omb2unie5t2va\
        it3eno3iew4vr3olv3u4es1hin1iait2te2vage1obes2ches2manc5e3pu2nds2tati2ue4s3lan3tin3x1uban3riq2isse2se0sachez3\
        res2in4e2les3ons3ua4e5r2nglo2tell2ut4a3veg5u2von1colar1echem3s2duct4ir5t2lle2mant3ina2nate3tez2ptie2reni3gen\
        3ion3rai4es4ur2ssio2xes3y1ieur2gnau2nge2re2tot3uer1ki1obre2cle3rat2lde2mmai2nger3na2u3per3rde2yons1patia2ect\
        r1tar2ocka5s3p2upeu2yles4o1ubit3ven2ede2ffi2ites3vez4ir2ltan2perf2rgir5t3mon3nom3s3vec2s3pec1ympa2nony0tacti\
        q2pe4r2rder4iv2urea2xes1ee2nais3dai4en3eur3nis3tai5n4en3ues4s2rroi2ster1heses1iede2nt2r3ait3ee4s3oir1oiles3t\
        s2mate3ben2nner3s2p1rahir3ins4ta5r3jec3me3uma2iang3bus3mes2ouvo1ube2es3ur2nisi3nel2rc4s2t3ell0urbani2gent2ss\
        1sager2er2ines1topie0vache5s2guem2incr5u4qu2l3abl3ent4t3idi3ori2nite2riee5n5r5s2se1eau2cteu3ue2ine2nd3ger2rb\
        es3rai5s3san4e5t5z3tes4ic5g2stig2tue1ices2der2gila3ne5s2nren2ol4at2rent3us2sa3ee4nt3ibi2tal3res4in2vaie3es3o\
        ns1oeu4x2iles2lee4t5s3s2ute2yaie1raies4se1ulgai0whisky1ifi0zele
        24 0abolit2sorb5p1cheva1erien1gglom2ite2onie1ida4nt3ee2mant1juste1liena2lere3oca2pha2tera1mple1natom2crag2ec\
        do2omal1pocal2pelo3lau1rabie3ign2cheo2gile2mure1siati1tomes3ut5s2roce2teig1udite5i0bacter2guet2ies3gno2llet2\
        nal2rcel3oqu3rea5s2scul3que2tiss1esogn1ieres2odiv2scui1leues2ouse1ombes2rne2ules3rbo2x1rasse3ves4o2ebis3che3\
        vet2isee2osse2uns3yam1uisso2lles0caillo2lle2mpem2nadi2rrea2sa3es2usal1enses3ter2rebr3ner2ssen1halet3nta3tte3\
        uds4ve2ili2utes1ils2re2tade3ee3ons1oach3lit2cher3kta2iffu3nce2mpat2nfid3ges3qui3voi2ol2q2rdon3nes3rel2uram4e\
        n3tur3vra1rete2oira3yon1uil3t0damas2nema3ses2uphi1ebrou2cede3o4mp3ue2duct2lice4ts2marr2nomi3tel2ploy2sacc3eq\
        u2tect3ien2vina5r4on4se3oil4ti1iabet2ngue2oces2rent2scer2vise2xiem1oc2me2nati2rs1ressa1ureme0eccles2osse2uri\
        e1gales3ux2oism5t1lleme1manan2it2piri1ncycl2gin2nuie2tame3res2verg3ies1panou2heme2ouva1quivo1recti1ssuya1tan\
        g3tiq2enda2offe3uff1vacue1xalta2curs2pira2tinc3rac0fable2c3es2isce2mine2rouc2scin2tal5e1econd2lici2ras3ons3v\
        eu2ter1iable2erem2ge4a3ura2lial4er2neme3ira2xeme1lancs3sh2otta3u1oire2l3io3les2ncie3dan4en2ot2rca3fai2ules3r\
        ch4ru3tu1racas2ein2otta1ui2sils0gagna2i2lop2rdez2y1enee4ri3oci2omet2re1ibier1lorie1othiq2uffr1ramme3nt3sse2o\
        gna5e3mme0harcel3ico1eroiq2urte1oche2mo2nteu1uiles3tie2man2rlan4em0icone1diote1mager2plac3rob1nacce2clua5r5t\
        3omp3red2edit2itie2ject2secu4ns3tab5u3urr2tend0jailli2mbon1ouaie1umell0label3yri2mes2ncan2rme2sse4it1evai3ie\
        r1iege2se2vree1ocata2gist2ue2ve1ucidi0maconn2gnet2illo2ledi2quil2re3ges3ina3re2ster1eches3s2dail3ioc2nthe2ta\
        mo4ux3tra2uren3te1ignon2llen5s1odule2nten4s2rali3dre2ule3sta1unich4ti1ythol0nager3uer2isse2na2ppe2tale2usee1\
        ef2uron1oeuds2mmes2rveg2tifi2yer0obtint1ptimi1rgasm2thod5g1sa1ta1ublia5o2r0panne3s2pill2rcel3te4on2ssiv2tern\
        3iem2umes1eaux2lous2rcus3ds3le3pet3s4e1hares1in3ce3s2rate2ttor1laies3tef2i3er3s1ompie2p2rche3to2ts2ubel3ls3r\
        pr3vio1reamb3rog2imor3ver2osti1sy1uni2rent1yrami0quais0rampe2nch3ge2t3io1ebord2chau3ord2gner3res2joui2lier2m\
        edi3uer2nde4ra3fer3ova2pit3li3rim2sona2tena2uni2vet1i2gide3our2val1obot2ugir5t3la3man3sse3tie2yaut0sabre2liv\
        e2ndwi2umon2vour1ceau2ore2ruti1echer2duis2gmen2riez3vez4is1hort1ic2da2gnee2llag2nges2tuen1ollic2ulie3str3ter\
        3vin1quare1tages2upef1ubsis3til2cced2ffra2rplu3ven0tablet4ie3our2cite2is3t2mbou2rte1einte2mpes2ndus3tes1ige3\
        re2mbre2rent1omban2rche3ren2urbi4nu1racer3hi2i1uniqu0ultra1nanim2ir3t0vacarm2lida3u4e1en3dus2rdur3sa4em2stib\
        1icomt2deos2naig3gts2olon2sees2tale5i2vres1oter2y0yoga
        """

    private static let he: StaticString = """
        8 0את0של
        9 0על
        10 0הוא0לא
        11 0או0גם0היא2ה0זה0כי1ל0עם
        12 0אבל1ין1ל2א1ם1ני0בין0היו1ם0ולא0זו0יש2ראל0כך0לו0מה0רק0שם
        13 0אותו1חד2ר1ך1שר0בו1ית1כל0הרמב0ידי1ותר0כדי1מו1ן0לי0מן0עד0שהוא1לא
        14 0אדם1ותה3ם1ז1חת1ינו1לה1מר1ף1תה0בה1ן1ני0דבר0האדם1זה1יהודי2יתה1עולם1תשס0והוא0זאת0יום1כול0כאן2שר1בר1לל1מה0לא\
        חר1ה2יות2ם1נו1פי2ני0מי1שום0עוד1צמו0פי0צריך0רבי0שאין1יש1לו1ני0תא
        15 0אולם2מר2ר2תי1חרי4ם1י2ך2נה2ש1לו1נו1פילו2שר0באופן2רץ1בית1דרך1הם1זה1יותר1לי1מקום1על1תוך0גדול0דברי1רך0האם2רץ\
        1יום2ינו2תה1ן1ספר1פלסטי3שתי1ציוני1קב1ראשון5נ2ב3ה2י1תורה0ואין2ם2ת1גם1כל2ן1על0זמן0חיים1לק0טוב0יהיה1רושלי0כלומר\
        1פי1תב0לומר1ך1כל1לא1ע2יל2שות1ש0מאוד1הם1כל1מנו1קום1שה1תוך0ניתן1ראה0ספר0עליו1מ0פעם0ראה1ב2ים0שבו1היא3ה2ם1לה2י1נ\
        ים0תורה
        16 0אביב2רהם1וה2לי1חרת1ינם2סור1ליו1מנם1נחנו2שים1צל1רץ1ש0בא2מצעו3ת1זמן1חינת1י2ום2רושל2שראל1כך2לל1לבד2תי1סיפור\
        1עולם2יקר2לי2ת1ר1שם2נת0גדולה0דברים1היינו1וד2וקא1ין0האחרונ2לה2מריק1בית2ריטי1גדול2מרא2רמני1דבר4ים2ין1היסטו1ז2א\
        ת2מן1חברתי2יים3נוך1ייתי2שראל1כול2ל1לאומי2לו1מדינה2זרחי2לך1נ2ה1סוביי3ציא2יפור2פרות1עבודה2יר2ם1פוליט1ציבור3ונו\
        1קיבוצ1שני0ואז2ני2ף1היא2נה1זה1יש1כו3י1לכן1עוד0זצ0חייב0יד1הודה4י5ם1ודע2סף1חד1מים1עקב1צחק0כאילו1גון1ו2לם1מעט0ל\
        ב2ין3ת1גבי1דעת1כך2ן1מה2עלה2של1עולם1קבל1ראות1שם0מזה1ים1מש1ספר1עשה1פני1צד1שהו2מעות0נגד1מצא1עשה1קרא0סוף1ימן0עבו\
        דה1דיין1ולם1כשיו1ליה4ם1צמה1שה2רה1תה0פה1רק0קודם1שה0ראו2ש1בה2ות2ינו1ואה2ח2צה1ש0שאינו2ני1בה2ין2ת1היו2רי1וב2ם2ני\
        ם1זה1כל2ן1להם2ום2נו1נה1תי0תוך1מיד
        17 0אבא2יו2ן1וכלוס2למרט2מרים4ת2רלב2ת3ך3ן3נו1חרות1יה2זה2ציק2רופה1כן1ליה2סאנע1מא2רה3ו3יקנ1נשי1סור1תם0באו3ניב3ת\
        ה4ו1בחינת1גלל1דבר2יוק1הן1ידי2טוי2מי2ניהם1ל1מה3לך2יוחד2קרה2שך1נו3שא1סוף2פר1עוד2יר1פירוש2ני1צורה1קרב1ראש4ית2וך\
        3ר1שביל3ת2ל2נות2עה1ת2ורה2י2ל2קופת0גוריון0דבריו1האמשה1ומה2קא1י1עת1ף0האדמו2וכלו3ר2חרון2ידאו3ראנ2מת1בא2עש2רית1ג\
        וף2טו2יע2נה1דרך1הוא1וועד2י1זו1חברה2דשה2ל1יהדות2טב2ישוב2לדים2ם2מים2שיבה1כנסת1לא2ימוד2כה1מ2אה2ודרנ2חלקה2ים2לחמ\
        ה3כות2מלכת3שלה2סורת2ציאו2קום4מי3צוע2רכזי2שפט5י1עברית2יקרי3ראק3תונ2ליון2רה1פולני1קהילה2יבוץ1רמביי2שב1שואה2ינו\
        י2ם2נה3ייה4ם1תרבות0וא2ילו2מר1בין1דאי1הבה2יה2ם2ן1זהו1כך1ל2פיכך1מה1ע2ד1רק1של0זהו0חד2ש1ז1י1כמה3ים1שוב0טובה1עם0י\
        דע1הוה3שע2יו1ו2צא1כולה4ים1לדים1מי1נא1סוד1פה1צא0כבוד1ה1וח2לו3ל1זה1יוון3ן2צד1כל1לי2פי1מ1נגד2ראה1תוב0לאדם2ור2רץ\
        1גמרי1דבר1הביא4ן2גיע2לן1זה1יד3י2שראל1כ2ם1לכת2מוד1מטה2ען3שה2צוא2רות1עומת2תים1פחות1צאת2ורך2יין1שון1תת0םע0מאד2ז\
        2יר1בחינת1דובר3ע2י3ניו1ול2תר1יד1כן1לחמת2ך1מנה1נת1עבר2ט2ל2רכת1פא2ד1צב2יאות2רים1שנה0נאמר1וסף1יטשה1כון1פש1שים1ת\
        ן0סי2פור5י1למובי1פק0עבור2ר1ולה2מד2שה1לה2י3נו1מו3ד1ניין1צמם1רב2ך1שר0פוליטי1חות1ירוש1לסטינ2שתינ1ני3ם1עולה2ילות\
        2מים1שוט0צה1ורך1ריכה4ים0קו1טן1סטנר1צת1שר0ראוי2שון1וב1יבלץ1ע1צון0שאינם2לה2ם2ץ2ר1בהם1גם1ונה3ות1יהיה1כתב1לוש4ה2\
        ך2מה1מו3אל3ת2עון1נאמר2ות1עה2ל0תהיה1חת1ל2מידי1ע1פקיד1שובה
        18 0אב2י3טל1דרי1הבה2ד2רן1והש2כל2פן2תיות1ח1ידאול3יאו2ור2נן3נו2רופי2שה1לוהים2י3הו4ם3עזר2ף2קים1מונה2צעי2רתי2ת1פ\
        וא2שרות1רבע4ה1שה2תו0באה2וזני2יראן4ופ2מצע2שר1גין2רמני1דברי1המשך2קשר2תאם1וועדת1חברה2דר2יי4ם1יד3ו2חס2ישוב2נה2קו\
        רת3ש1לא2ילה2שון1מידה2סגרת2צב2קומו1נוסף2יגוד1סדר2יס2פרו5ת1עבר2יני2ניין4ן2צם3מו2קבות1פועל2עילו2רק1קול2יבוץ1רית\
        2כה3ות1שארה2ני4ם2עת2ר1תהליך2חום4מי2קופה0גבוה4ה2י2רתי1דולים1וף2רם3מים1לאון1רמניה0דא2ין1ואמ2ר1ז1לא1ם1מוקרט1ע2ת\
        ו1קות0הא2ב2וויר3ניב3רתו2זורי3רחי2חרים2ידיא3נטל4תי3ש4ה2ל2מונה3נות2נושי3שים2סלאמ3תטי2צ2קדמי1ב2אים2ורא2יא3טחו3ן\
        3ניי3קור3תה1ג2און2דולה2יבור3עו1דמוקר2עת2רוזי1הגמונ2ונגר2לכה2סדרי1והי2ועדה2לך1חדש2ולים3ק2ילונ3נוכ2כמה2לוצי2סי\
        די1טבע2וב2יפול1י2ד2ות2חיד2לד2סוד3טור2רדני2תר1כהן2והני3ונה3ח2י2לים3ל4ית2תוב1לב2ילה2ך2כות2שון1מבנה2דיני3רש2הר4\
        ש2וחין3סלמ2חבר3קר3תרת2יוחד3לה3סטי3תוס2משלת2עשה2צב3וות2קדש3ובל4רו2רכז2שטרה3יחי3נה3פחה2תנחל1נפש2קרא2שים1סוכנו3\
        ציו1עברי2ובדה2יריי2ליונ2רבים5ת1פילוס2מיני2נים4מי2סוק3יכו2עולה3ם1צבא4י2ורך2נחני2עיר2רפתי1קבלה2דוש2ואלי3דמת4ש2\
        שר1ר2וח4ני3מני2ע2צון1שאלה2בת2ונים2יכון2כינה2לישי2מים3ש1תורכי2יישב2למוד4יד2נועה2פתחו2קופה2שובה0ואולי2ח3ר2ינו2\
        ל2ע2פילו1בכל2עיקר1גו1הרי1ז1יאמר2הי1כי2מו1לאחר2פי1ממילא2שום1נראה1עיין2ם1ראה1שוב2ם0זחאלקה1כות2ר1צוק0חבר3ה3י4ם1\
        ג1דשה3ים1ודשים2זר2סר2ץ2ק2שב1זר3ה1טיבת1יוב2זבאל2י3ו2נוך2פה2צוני1כם1סד2ר1צי1שיבות0טובים1יבי0יא1ב1דו3ע1הדות2ודי\
        י5ת1ודעים4ת2חנן2כל1יתכן1כ1ל2ד2ש1מין1נפל1פ1צאו1ריה1שראלי1תברך2ר0ךכ0כאלה2מור1הן1וחות2לה2תב1זו1ח1יום1כה1לום2ים2\
        לי1מובן1נ1סף1עת1שהוא0לאו3מית3רך2כול1בא2ד2וא2ן1הוציא2משיך2ן2ניח2שיג3פיע3תמש1וי3נס1ח2זור2לוטי2ם2שוב1יה2לה2מוד2\
        צמן1כאורה2תוב1לימוד1מי2קום1ספר1עבוד2מוד2ניין4ן2צמו1פיכך2ניו2עמים2רש1צד1קחת2יים2ראת3וא1שמוע4ר1תוך0םא1ג0מאוחר3\
        ת2חורי3ר2י2מר2שר2ת1בואר2חינה2יא3ן3ת2לי2קש1גיע1דבר4י2ינה4ת1הו2ן1ובן2דרני2סלמי2רה1ח2דש2וץ2מת1טוסי2עם1ידע2וחד2ל\
        ה2ן2ני2שהו1כאן2ך1לא2חמה2כות1מה2לכתי2ני1ס2וים2פיק1עולם2ין2לה1צוה3ות3י3ת1קבל2ור2צועי1ר2אש2גי2צ1שם2מע2פחה3ט2רד1\
        ת2חת2ייחס0ןכ0נודלמן2סח3פים4ת2שא2תן1חשב1יצולי1כנס1מצאים1שאר0סביב1דר1ך1עיף1פרות5י0עבודת1גנון1ובד3ר2שים1יין2ן2נ\
        יו2קר2ר1כ1מד3ה2י1נין1ץ1צם2מי1קיבא1רפאת1שו1ת0פורז1ניו1סוק2ח2ק1עולות1רויד1תאום2ח0צבי1ד1יבור5י2ון0קאנט1בוצת2לת1\
        ודש2ל1טנה1יבוץ3ל2ום2ים1ל1צר1ר2א2ה2וב0ראיתי2שי4ת1בין1גע1ואים2זנצו2צים1צה1שא2ות1תוי0שאינה2ל2מר2נו2ף2פשר2ת3ה1בע\
        1האדם2ייתה3תה2ן2קב1זהו1י2טת2יך2מוש2נוי2עור2רותי2תוף1כבר2ר2תוב1לגי2הן2ם1מא2דובר2ה2חה2ים2ע1ניהם3תן2ת1עות2ר1צרי\
        ך1ר0תהליך1ורת1חילה1יאורי2כוני2קון1לוי1נועת1פיסה1קופה1רבות5י2גום
        19 0אבות2נרי1גודת1דלה3שטי2מו1הר3ונו3י1ודות2הב2ניבר2סלו2רון3צל1חדות3ים2יו2ריו1יזו2יכלר2לו2ני3נה4י2פה2ראן3ועי2\
        שי4ת2תו1להים2ינו2מאלכ2עזר2פי2תרמן1מה2ו3ר2יתי1נטונס2רגיה1סטרטג1ע2פ1פללו1צ2לו1רגון4ני2דן2וך3כה2יה2נדט2צה3ות1תו\
        2כם2ר0באוקטו3ר3תם2זור5י2חד2ים2נגלי2רצות1בוקר2חי2ל2תי1ג2וף2יל2מרא1ד2ברים2ומה2ין1הונגר2כרח1ובר2דאי2ודאי3עד5ה2ט\
        ינס2קר1זכות1חוץ2י3נוך5ת3פה2לק1טוח2ח1יאור3ליק2ולי2חד2טוח3חון2יגה3חוד3לין2מים2ניהן4נו2פו2שיבה2תו1ך2גורי1כדי2וח\
        2לי2מה2תב1לב1מאה3מר2דבר3רש2הירו2חצית3קר2ילים2לחמת3יאה2משלה2סכת2ערכת2ציאו3רים2קביל3ורו3רים2רוקו3כז3ס2שנה1נוגע\
        3סח3ת2יו3זרי3ם3מין2לולו1סוד3פו2פטמב3רי2קי1עבודה5ת2וה2זרת2יה3ות3ניו3ראק3תונ2לה3ת2רב3ך1פולין2יקוד2נים2סוק2עם2ר\
        ט3יס3שת1ץ1צד1קהיר2יבוצ2שר1רגע2דיצ2וב3ח3סיה3רה2חוב2יאיו3זון3טני2כת2ם2מב1שו3ם2טח2יעור2לב2נה2תי1תום3ניס3ר2חילה5\
        ת2שובה0גבר3ים1דולות4י1ופו1יל3וי2סא2שה1מור1ן1פני0דאצילו1הא1ו2גמאו4ה1זעיר1חא1יבר2ון2ין1כתיב1מות2י3ון1ן1רידה2כו\
        3י4ם1ת2י0האדמה3ריכ2הבה2וגדה3טוב2חד3ר2י3גוד3מפר3נטר3סור3רוע5פ2לוהי2מיתי3צעי2סלאם2פשרו2ר3ת2ש3ה1באה2בלי2דואי4וי\
        2ורגנ2חירו2יטוי3נה2לתי2ן2סיסי2עיה3ל2ריאה4ות4ית1גאולה2דוד4לי2יעה2ר1דור2יון3מוי2לת2ם2רג2ת3י4ת1הגנה2ורים2יא2לכת\
        י2סתדר4יי2שכלה2תייש3נחל1וויכו2סיף2צאות4ת2ראה1זוהר1חברים2דר3שים2וג2זו2יבור3ד3צונ2לה3ו3ק2מאס3ישי2סידו2רדית2ת1ט\
        לפון2עם1יודנר2חידה3ס4ים2כן2רושל3שזו1כוהן3חות3לל2לי3כלי3לי2סף2פר1ל2אה2בנונ2וי2יברל2ל1מאוחד5ר3מר2בוסס2הפכנ2ודי\
        ע3ות3זיא5ק3סדו3עדו4צה5ו3רה2זרח2חבלי3וקק3שבה2ידע3לים2כוני2מוצע3סד2נדט2ספר2עמדי3רבי4כת2פלגה2צוה2קור5י3רא5י4ים2\
        רואי2שורר3יח4ך3ך3לחת3ק2תח1נאה2בואי3יא2דונה2וכחי3סח3ער3קבא3שא2זכר2ייל2ציבו2ראה3טיב2שמה2תוני1סביבה2דר2ולם3רים2\
        טודנ2יבה3עות2פורט3ירו3רדי4ים2קר2רט1עבר4יי2ולה4ים4מי2ימות3קר3רונ3תון2לייה2מים2ניין2צמאו2רב4י5ו2שרים2ת1פואטי3ס\
        ט4קי3על2יקוח3רוש2ך2לילי3מ2סוקי1צד3דים3יק5י2וות2ליח2מצום1קבוצה3ייה2דומה4שה2הילו3ל2ודם4מי3לונ4נו3מונ3רא2טן2מת2\
        שה1רא3ב3ש2בי4זי4ם4עי2ה2ומנט3סי2יאלי3טב2מ3א3טכ2עיון1שו3לחן3מרו3נות2טחים2יב3דור3ח3מוש3פוט3ר4ות2לום3טון5נ2מאל2פ\
        ה3עה2תלבו1תא3טרו2וספו2חיל3תון2יאור3יה3כונ3קון2נ3גדו2עשיי2פילה2קיימ3שור0ואולם3מר2חד2י3ך3לך3נה4ם2כן2עפ2פשר2ץ2ש\
        ר2תה1ב2ו2זה2כך3לל2מיוח2ני2פרט1היו3ינו1זאת1חצי1יה2ותר2יצמן2לי2קרא2שכע1כאשר2בר2דומה2יון2מ3ה3ש2ר2תב1ליאכ2פ2קריא\
        2ש1מי2כ1נחנא2לש2מצא1עדת2תה1תוא0זהב2ות1והי2כה3ר1כה1ר2ה0חב2רות3תית1דר2שות1ובה3ת2דש2לים2מר2סיין2קי3רים2שבת1זק3ה\
        1טא1יבור2דוש5י2ה2יבים2ל3וני2נוכי1כמי3ת1ל2וקת2קי1מאס2ש1ן1נה2ין1סדים1שבון3תי2ובה2ש0טאהא1בעי1ו1יפול1רור2ם0יאהדו\
        נ1בוא1ג1דיו3עה4ות2כ2עו3תי1הא2י1וסי2צאים2שב1ח2זקאל2יד4ות2סי4ת1ט1י2חודי2מס2ן2שוב5י1כולת1ם1נאש1סודות1עשה1צירה1ר\
        אה1שו3ע2יבת1תכן2רמא0ךירצ1ל0כאחד1בד2יכול1דאי1וונה2כבים2ללת3נו1זאת1יבוש1לכלית2לית2שהו1מדינה2י1נסת1עין1פר1ראוי2\
        ך1שם2ר1תבי2וצאה2יב0לאהר2ומי2חד2ט2רשי1בדוק2ו2חינת2יטוח2נות3י2סוף2צע2רך1גיטימ2לות2רמני1דברי5ו2וגמה3ן2יון1האמין\
        2בחין2גיד2דגיש2וסיף2יכנס2לכה2סביר2עביר3לות2פוך2קים3ל2תייח3קיי1וועדת4יד2ח1זכות1חולם2יות3ים3נוך2לק1טובת2עון1יה\
        ודי2ו3ם2מודי2צור2קוי2רושל1כיוון1למד1מד3ינה2נוע2צב1עבודה4ר3ר2זור2יר2לות2ם2סוק1פלסטי2נות3ינו2עול2רוטו1צורכי1קב\
        וע2ח2נות1ראשונ2גע2וב1שאול2בת2ינוי2לם2מה3ש2נות3י1תקן0םה1י2שנא1ש0מאה2ידך2ל2מין3רים2פיינ1בט2נה3י1ג2לי1דינות2רש1\
        הר1וחמר2כן2סדות2עד3סקי3צת2פיע2צא2שג1זו2רח4ים1חאמיד2לוקת2קר4ים2שבה1טה1ידה3ת2וחדת2ליון4ם2נהל2עוט2קי2רה3י2תוס1כ\
        ונית2יוון2תב1לאה3כה2בד2כיאו2מד3עלה1מילא1נהל2חם2סה1סוג4ל3ימי5ת3רת2תבר1עמד4ו2ניין2רכות2שי1פ2י2על2קד1צא3תי2ווה2\
        ינו2נע1קבלים4ת2ומו5ת3רות2ס2רה3קעי1ראה2גיש2דכי2ובה3קו2ים2כז4י1שא2טרת2ל2מש2ני3ת2פחות4ת2קי2רדך1תברר2חיל2י2ן0ןיב\
        0נא2מן2צר1דמה1ודע2כחות3ל2לד2ספות1ח2מן2שבת1יכר2סיון1כתב1מי2צאו4ת2שך1עשו1פשו1קודת2ראת1שמע1תונה4י5ם0סאדאת1בור2ר\
        1ובר2ג2ד2כה2לובי2פר2ציאל1טודנט1יבה2ום2י2כום2לבר2ני2פר1לומינ1מוך1פרד3י4ם1תם0עבד2רו3ית1דות2ן1ובדים2לים2מדים4ת2\
        סק2רך1זמי1י2יא2ניים2רוני1לו2יהן3ון3ך1מדו2וק1נייני1סאם1פ1צמית1קב2רונו1רבים4ת2ן1שוי2רות3ים0פאולוס1ולין4שו2על4י\
        ם2קו1טור1ילוסו2נס2קוח2רושו3ש2תוח1מיניס1ניה3מית1סול1עולת2יל1רט3י2י3צקי2עה2קים2שת0צבא1דיק4ים2ק3ה1ווארה2רה3ת1יו\
        נית1עיר4ים0קבוע3צה4ות2לה2ע1דוש4ה4ת1וק2רא3ה1טנות3ים1יבוצי3לה2ומו2ימת1פקא1צינים1רבן2ובות1שור2רים0ראיה2שו4נה5י1\
        בד2ותי2יץ2נו3ים1וחמה1חב2וק2ל1יאיון2ח1מא2ז2ת1עיון1ציתי1קע1שימת0שאדם2ול2ז2י3נן2לות2מרו2נחנו2סור2פיינ1ב2א2הן2וע\
        4ות2כל2עה3ל1דה1הביא2דבר2רמב1ו2וה2קן2רה1טח3ים2רית1יהא3יו2ח2צאו2ר3ה3י1כך1לאחר2ח2יט3שי2פנינ1מאל2ונה2ח2ן2עתי1ניי\
        ם2עשה2קרא2ראה1עשה1רה2ק2תוק1ש2ם0תהליכי4ם1ודה2לדות2ם2שבי3על1י2אור1כנית1מונה1נאי4ם2ועה1עשה1פילה4ין4ת3סת2קידו1קו\
        פת1שנ2ס
        """

    private static let hu: StaticString = """
        12 0abban1hhoz2ogy3l1ki3k2kor1latt2tal5a1mely5e5n2i3g3kor3t2olya1nnak1rra3ol1t1z2ert2ok3n4ba2t3an2utan2zal0b\
        ar1e2lul2nne0cikk4ek1sak0de0ebben1ddig1gesz2y3eb4s4tl3ik3re1hhez1kkor1l2eg2len2o3szo3tt2so1milye1n2nek1ppen1\
        rre1s1z2ek3n3rt2t2zel0fel3e0hanem1iszen1ogy4an0igen2y1ll3etv2yen5k1smet2on1tt0jo2bban2l0kell4et2ress5z1i2vul\
        1ozott3ul0legala3yen2het5e2nne4i2sz2tt0maga4t2jd2r2s3ik1eg2llet3y4ek2rt1i2ert2g2kor2lyen2nden4ig3t4ha2t2vel1\
        ost0nagy4ob5n1e2ha4ny2kem3i2lkul2m1incs0ok2et1lyan1ssze1tt0pedig2rsze0ra0sajat1em3mi1ok3at3kal1zamar2embe3ri\
        n2inte0talan1ehat2ljes1obb2vabb0ugy3ani1j2abb2ra1tan4a2olso0vagy4is4ok2laki4mi3o2n3nak1ele1issza3zon1olna3t4\
        ak5m4un
        """

    private static let id: StaticString = """
        12 0ada3lah1kan2u1nda2tara1pa3bil1tau4pu0bagaim3i2hwa2nyak1ebera2gitu2liau3um1ila2sa1oleh1ukan0dalam2n2pat2r\
        i4pa1emiki2ngan1i2a0hampir2nya2rus1ingga0ia2lah1ni1tu0jika1uga0kalau3ian2mi3u2rena1e2mudi2pada2tika1ita0lebi\
        h0maka2upun1elain4lu2mili2reka2skip0namun0oleh0pada0saja2ma2na2tu2ya1ebaga3uah2cara2dang2hing2lain2mua2ndir2\
        oran2pert2rta2seor2tela3iap1uatu0tanpa2pi1elah2rlal3seb2tapi1idak0untuk0yaitu2kni2ng
        """

    private static let it: StaticString = """
        7 0di
        8 0che0il1n0la
        9 0del0le0non0per0si0un
        10 0con0da1ella0una
        11 0al2la0come0dei2lle0era0gli0lo0ma1i0nel0piu0se1ono
        12 0anche1veva0cui0dal1ell0essere0ha0nella0quando2esto0sua2o
        13 0ad1i1ll3e0ci1osa3i0dalla1egli1opo1ue0ed0fatto0ho0io0lei1oro1ui0ne0parte1erche3son1oi1rima2opri1uo0quella\
        5o0senza1ia1olo1tato1u2l3la0tra1utti4o0uno
        14 0altri4o1ncora2ni1rt1vrebb0bene0casa3o1io1ontro0diritt2sse2vers1ove0erano0fare1osse1u0gia0hanno0li0mai1e2\
        ntre1ia2o1odo2lto2ment0nei2lle0occhi1gni1ra0presen1ubbli0quale3nto2el3sta5i0sarebb1econd2mpre1tesso1uoi0temp\
        o1i0uomo0verso1ita1olta
        15 0agli1llora2tra4e1mmini1pplic1rriva2tico1spett1ttivi1vere0bambin1isogn0certo1hi1omma3ple3uni2nosc3sid3tin\
        4ra2se3tit0dai2ll4e1e2llo2tto2ve1ire4tt2spos1omand0effett0fa1ine3o1orse1ra1unzio2ori0genera1iorno1rande1uard\
        a0hai0import1ntere5n2vece1talia0lascia2voro1egge0maggio2no1eno1ondo0natura1ecess2ll2ssun1o2i1uovo0padre2rtic\
        1ero1iccol1o2co2liti2rta2ssib4on2teva1revis2imo3nci2oced1unto0qualch5o4i3si2elle2i3ndi0ragazz1icord2spet4os2\
        usci0sei2mbra1ignor2stem1ocial4et2gget2tto1tata3va2essa1ucces2e2lle0tale2nto1e2rmin2sta1ratta2e1u2tte0vi2a2e\
        ne
        16 0abbia5m1cqua1desso1lcuni2lo2meno1more1ndare2no1ppena1ria1tto3rav1utori1ver3sse3van4o2uto0base1en1racci0c\
        ambia2pita5o3o2ratt1hiama3ede4se1itta1ol2minc3pet4or4re3unq2ndiz3seg3ten4o2rpo1ultur2ore2ra0dato2vant3ver1ec\
        ret2fini2ntro2term1ice3hia2etro2ffic2o2vent1onna2veva1unque2rant0econom1gli1lemen1ro1sempi3rci2iste2pres0fac\
        cia3eva2migl2r1ece1orma3za1ronte0giorni3van2udic5z1rado0idea1mmagi2pres1ndica4vi2fatt3orm2izia2siem2terv0lav\
        ora1etter4o1ivell1uce2ngo2ogo0madre2ni2teri1eglio2nte2zzo1iei2glio1orte0nazion1egli1iente1ome2stra5o2tte1ull\
        a2mero2ova0obblig1ggett3i1ltre1rdina2gani1sserv0parlar3ole3ti2ssat1ensie2riod1iano2edi1osto2treb1reced3nde2o\
        ble3ces3fes3pos0qualcu2elli3ste0ragion2ppor4re1ealta2gola2lati4zi2spon1icerc3hie3ono2feri2guar2sult0sara1cri\
        tt1eguit2mpli2nso2rviz1guard1iamo2gnif2tuaz1o2ltan2pra5t2rris1pesso1ta3bil3ti2oria2rada1ubito2i0terra1ipo1ro\
        ppo3var1ua2o2tta5v0uffici1ltimo1omini1tiliz0va2lore1ecchi2dere2ro1ista4o1oce2glio2i2lte
        17 0accant3ord2quis1fferm1ggiun1lcune2to1mbien2ici4o1ppare5t1ssolu1ttenz3i1vanti2rei1ziend3one0bella2ni1occa\
        1uona0campo2paci3ell3ire2si2usa1e2ntro1hiesa1iascu2elo2nque2oe2rca2vile1odice2lleg2mmis3pag3une2nclu3fer4ro3\
        sen4ig3tes4ri3vin2rso3te2stru1redit4o0dagli2nno2re2ta3i1ecisi2side3tin2vo4no1icemb2ffer2pend2scip3pon1ocume2\
        nne2vreb3uto0ecco1ntram5t4o1sclus2peri2sa3i3o1t1urope1ventu2iden1x0facend2tti2vore1igli5o3ura2nanz3est3i1ond\
        am4o2rte2sser1ratel1urono0genere3ito3te1iorna2ro2urid5s3sti1overn1ran4di3zie2uppo1uardo2erra0identi1mpost1nc\
        ont2fine2izio2oltr2tegr4nd3orn1potes1stitu0legger3isl1ibera5t3ro2mita2ngua1ontan0macchi2le2re2ssim2ttin1edes\
        i2rcat2si2ta3ter1ie2nist2sura1odell3ifi2glie2lti2stra2vime0nello2mmen1onost2rma4e2stri0opera5z2pure1rdine2e2\
        igin2mai1vvero0paese2rola3tec4it2sso2ura2zien1ensar4o2rfet3ico1iacer2utto1ochi2iche2lizi2rtat2sizi3sa4o2tere\
        4ss3uto1ratic2ecis3par3se4id4o4so4ta5o2ivat2obab3dot3fon3get3va4ve1ur3e0qualsi3nti3ttr2ei0raccon2ggiu1e2aliz\
        2gion4st2ligi2sto1ileva2mast2schi3pon1uolo0sa2ngue2pere4va1crive2uola1egret3uen2nsi3ten4i5r5t5v2ra2ttim2z1ia\
        no2cure5o2lenz2ngol1ola3e2stan4it1palle3zio2ecia5e5f2iega3rit1tanza3te2esse5i2oric2rett3ume4tt2udio1uperi1vi\
        lup0tali1ecnic2rrit3zo2sto1itolo1radiz2ovat0ultima1nico3ver1so0valuta1engon3iva2rita1iaggi2cino2so1oglia2lev\
        a3ont3to1uoi3le
        18 0abband4st1ccert4ss4tt3omp1dotta1gosto1h1iuto1lcun5a2ta2zo1mbito2eric1nalis2ch2dato4va3o2ima5l2zi1ppunt2r\
        ile1rgome2rivo2te1scolt2sicu4st3oci3ume1ttimo3orn3rib3ual1ument2to4no4re1vete2vici1zioni0basso3ta1e2l3lo1ian\
        co2lanc2s1reve1uon0camera3min2pisc2rico3ta2tego2vall1ellul2nto4ra2rca5n5r3ta1hiara5o3est1ircol5s2ttad1lassi2\
        ient1o2invo2llet4o3oro3pa4o2mand3men5r3pit4on5s2nces5t4or4re3dan4ot3sap4um3tat4em3ven5r2pert2rren5t4is2scie1\
        resce5i2isi4ti3ter4ic1ucina0dallo1ebito2ciso2dica2riva2scri3tra2vi1iceva3o2eci2ffus2mens5t3ost2rezi2scor3tan\
        4in2ta1obbia2lore2ttor1ubbio0ebbe1dific1ffica1nergi2ti3rar1ppure1secuz2igen2se4nd5z2tern3rem1ta1uro1vitar0fa\
        ccio3ile2mili2nno3tas2rlo3si2se2tta4or1ebbra2de2lice2nome2rmo1iglia2lm3oso2n3alm3che1ormaz4e4ul3nit3tun3ze1r\
        ance2eque1uoco2turo0gambe2rant1ennai3til2stio1ioco2u3gno3sto1uardi2ida0immedi3obi2pegn3ieg3oss3rov1ndagi3iet\
        3ust2feri2gles2segn4ri2tell4nz4ra5p5r3rod1stant0labbra2scio2to2vori1eggi3itt2tt1ibri2miti2nea1ocale5i1uglio2\
        nga0magari2latt2mma2ncan3gia3ier4fe3ten2rito3zo2trim1edia5n4ci5o2mori2rito2se3sag4o1ilion4ta2nuti2se1odali3e\
        rn2lte2rto2tivo1usica0neanch2gozi2ppur2ro2w1onche2rmal5t2stre2ta3izi3o2vemb1uove4i0obiett1ccasi3hia3upa1ffer\
        t1h1perat4e2port1rient1ttene3obr1ve0pace2esi2game2io2lazz2pa2re3i3la3tir2ssag5r4i2trim1elle2na4le3sat5v2rcio\
        4or3der3met3sin3tan2so2tto1iena4o1opola5o2rtar4o2siti3sia2tenz4r1refer3occ3ved5n3zzo2imi2oduz3fil3gra3nun3sp\
        e4si3ven4in1unti2oi0qualit4or4un2est0raccol1eale3to2cent2ddit2gole2nder2pubb2spir1icevu3ors2fiut3les2mane4se\
        2port3res2serv3ors2torn0sai2la3ute2nzio2rann1celta2ienz2oper4o1ecolo2de2gnal4o2nsaz3tim4o2para2rie2ttem4or2z\
        ion1icura2ete2mile2nist1oddis2ldat4i3ito3lev3uzi2rell3pre3rid2sten1peran3se3tta1tai3re3van2o2rani4te2udi1ucc\
        ed2ffic2pera0tal2nti2rdi2volo1edesc2lefo2ma3pi2nere3tat2rren2stim1ono2rnar5t4o2tale1ranqu3sfe5o3tto2ibun2ova\
        5v4o1uoi2tela0ulteri3imi1nica3ta1scire0valori1ede3i2ndit3ire3ne3to2ra4me3ifi2stit1ide2olaz4en2sita2vere1olev\
        o3uto2stra5o0zona
        19 0abbian2itua1ccade3ogl1ddiri3oss2egua1ffari4tt3err3ida3ron1gente2ire1iutar1lberi2imen2lont2trim1mica1nalo\
        g2data3iam2golo2nui2tich1perta5o2pari3ell3ogg3rov2ri1rchit2ea3e2mi2tist3t1ssai3egn4nz3unt1ttacc3egg4nt4sa3iv\
        a1vanza2endo3ssi3vam2ra2vert3oca0bacio2gno2nca2r2ssa2ttag1ellez2nefi1ianca5h2cchi1ordo1uio0caccia2dere2ffe2l\
        col3do3ore2mbio3pag2ncel3e2pace3i2rne3o2se3saz2ttiv2use3tel2zzo1ena3no2rcat5v4hi4o3tam4i3vel1hiave3edo3ssa3u\
        de4nq4se1ibo1lasse2inic1ollab3onn4re2m3bat3mes4i3par4iu4ra2ncen5r3div3fin4li4or4us3iug3nes3ser4is4ul3tab4i2r\
        agg3rid3sa2s3tan4i4o4re1reare3der2imin1urios0danni2va1ebole2cide4sa5e3orr2lica4tt2mocr2naro3ti2posi2ttag1ice\
        nd2ede2fesa2rige2scus3egn3per4ia3si3tru2vert1olce2mani2n2rmir2ttri2vere4ss3ra1urata0ecc3ezi1ditor3zio1lettr3\
        vat1merge2ozio1norme2te1poca1ravam2rore1same3tta2clam2egui2prim2t1venti5o0fabbri2cilm3olt2i2llim2rmi3o2tica3\
        tis1elici2mmin2sta1ianco2duci2nale5i3ito2ori2scal3ica3so2ume1ondat3te4i2rmal5t2ssi2to4gr1rase2eddo3tta0garan\
        z1esto1iardi2nocc2oia2usta1ola1rave2ido2osso2uppi0idee1eri1mpara3edi3ian3lic3uta1ncari3ide3red2dipe4ri3oss2f\
        ini2gres2somm2tant3ens4ro2util2vest1stanz3ruz1vi0lacrim1egale3no2ntam2ttur2zion1ibero2mite2quid1ogica2tta1un\
        a3ghe2oghi0maestr2gist2ncat3dat2schi3sa1eccan2mbri2ntal2ssa2todo3ri3te2zzi1ille2nacc3imo3ore3uto2ster3ure1od\
        i2ndia3tag2rale3ire3ti2tiva5i1uro0nascit4on5s3o2to2ve1egati2ra1omi4na2rd2te4vo3ifi0occhio3ide3orr1gnuno1lio1\
        mbra1n1pinio2post1recch2o1speda2sia1ttenu3o1vviam0padron2gina5e2ne2recc4nt4va3lam5n5t5v3ten2ssa5n4io2vime1ec\
        cat2ggio2n3sa5n4i2ralt3dit3fin3mes3so2sant2zzi4o1iace5v3nge4i3zza2etra1oche2meri2rtav2ssan4es3ta4i2tent4ri4v\
        o3ra1ranzo2ego3sa4cr4si4up3val2igio3me2ocur3dut3gre3mes3nta5o3por3seg3tez3var5t4e1sicol1unta2rtro0qua3dro3l3\
        rto2egli3ll2ota4id0rabbia2pida1eazio2cupe2gime3no2nde2plic2quis2side4st3ta5n5r2te1iceve3hia3orr2dere3ott3uzi\
        2entr3sce5o2flet3orm2liev2nunc2pete2tene5u3rov2vela3ist3olt1omanz2sa3so1umore0sale3vo2nita3ta4o2pevo3pia3uto\
        2rei1bagli1cala4e3mbi2egli3na4de2hien2ient2ompa3pri3sse1ebben2dia3uta5o2gni3ue4ir2nsib3te2rio3ve4it2sso4ua2t\
        te1forzo1imbol3ili2ndac3o2to1oci2ffer2gno2li4ta2mma2nno2prav2rta2spir2ttil4op1palla2ecch2osta1quadr1tampa3nn\
        o3vo3zio2ile2rade4na5o4or3ins2uden4ia1ud2gger3li2llo2ono2perf2ssur1vegli2olge0taglia2nte2vola1eatro2cnol2mpo\
        r2neva3sio3uto2oria2rrib3za4i2si1iro2tola1orna1ramit3sco4po3tti2ibut3ste2ovan1ue0umana4i4o1nione3ti1sare2ci4\
        ta1tile0vado2i2le2nno3tag2ri4e1eda3erl4va3o2icol2loce5i2nga3ti3uto2rbal3de3sio1icend3ina2gore2ncol3o2rtu2sio\
        n3sut2ttim2vo1oci2lume2rrei1uoto
        20 0abbass3rac2itan4i4o4ud1ccadu3enn3ors2que1dempi1ffett3inc1genti4zi2rico1lba3erg5o2i2legr2tern4zz3i3res5t4\
        ui1mava2iciz2mess4tt3iss2o2pia4o1n2cor2dand2gelo2imo2nunc2teri3ica5i5o2zian4ch1pertu2palt3osi3roc5f2re3ire1r\
        co2gent2rest1ssemb3iem1ttend3uaz1utoma1verlo2rest2veni5t5u4rs3ien4so1zzurr0banche2tter4ut1elle4is2nche3iss3s\
        i2re1iblio2glie2rra1locco2u1orsa2sco2ttig1ravo2illa1uone4i4o0cadave3uta2lcio3da3ma2mere5i3ici3pi5o2ni3to3zon\
        2ppel2ra3ica3rie3te2ssa3tel2ttol2vali1elebr2ntin4ri2rte5z4if2ssio1h2iamo4re5i3esi3lom3usa5i5o5u1iao2clo2ma2n\
        ema3qua2rcon2tato2vili5t1lauso1oda2eren2glie2i2lazi3lin3or5i3pev4i5t3ui2mita3pen4ie4li4ut3una2ncez3duc3fes3q\
        ui3sol3tad4e4ie2oper3rdi2pia3pia2rpi3rer3se4i3til2sidd3ta4um1reati5o5u4zi3de5v4i2oce1ucchi2rato2stod0dando2t\
        ore1ebba2cenn2lega3ibe2s3ert2tta1ialog3vol2batt2ci3ono2fens4tt2gita2nami4nz2pint2sagi3cre3tri4ur2to2vano3enn\
        3iet4si1odici2llar2meni4st2no2ppio2v3er4tt4vo3rei5m5s3uta1ubbi2ca2ra3o0ebrei1ccess3ita1ducaz1ffici1h1labor2e\
        gan3nco3tto3zio2imin2la1ntra3usi1pisod1quili4va1ri2rori1sclud2ecut2isto3to2pert3lic3ost2ser5c5i5s2tate3ero3r\
        an1terno1voluz0faccen3ess3ili2me2ra3la4e3ti2scis3i2te3te2vori1ecero3i2rita3ma5r5t3ro1iato2danz2gliu3ure2la3e\
        3o2nire4sc4ta2sico3sat1oglie5o2lla2ndaz4i2rest3nir3o3ti1ramme3tte2edda2utto1uga2mo0gamba2ra1erman2stir1iacca\
        2ocar5t2unge4ta3r1lielo2obal1ravi3zia1uadag2sto0ideale1gnora1lleci3umi1mbara2pero3one3ren3ugn1ncapa3ert3lus2\
        dice4sp2evit2flue2ghil2namo4nz3oce2sist2tent4ri4sa2vern3ita5o1scrit5z2ola2tint0labora2dy2go2ncia5o2rgo2tte1e\
        ader2game4ti5o3gen2s3ion2ttor1icenz2nee2sta1ord1uci2nghi0mal3gra2nage3ca5v2rchi4ia3gin3ina1edio2mbro2nto2rav\
        i2todi3tev2zza1iglia2nima3ori2ssio1obili2lta2nte2rmor3ta2sse3tro2to4re1uover2ra2scol3eo0nasce2tale1emici5o2r\
        i3vos2ve1onna4o2tare4to2ve3ita2zion1ullit2meri2ovam0odio2ore1ffre1micid1nde2ore1perai2posi2zion1r2dini2gano3\
        ogl2izzo1spiti2taco1vunqu0paesag2gare2ntal2r3adi4gr4me3co3ere4te5i3lo3ve3zia2ssav4eg4iv2tto2usa1ercen5z3dut3\
        man2sce1ianet4te3tto2ede2oggi2stol1oesia3ta2lver2ne3te2rre3tan4e2st4er2tete3rei5m5s2vero1reda4et3ghi3lim3ndo\
        3si4ti4un3tes3zio4zi2ivil2oduc5r3fum3tag4es5t3vav4o5c1ugno2ra0qualif3nte3rti0raccog2dica4o1eali3ti2gina2ndev\
        2sa3e3o3tav4it2visi1icche4o3ost2durr2empi2lasc2medi2ngra2pren2sarc4ta3e3olu5v3tor2tard3ien3mo3o2unio2volg5s5\
        u1oba2mano2ssa4i0sacco3erd2ggio2lire3uto2nno2ro1carpe3tol4to2elte5o2hema3iav2ivol2olas3nos3ppi3rre2riva2uole\
        3sa1ecoli2dere4tt2gui2mbro2no3tie5i2rata1fera1igare2ncer3tes1ocio2ggio3lia3ni2lame3ida2mme2n2spen5t3teg2ttol\
        5s2vran1pada3gno3ven3zi2erim4o3sa2iagg3ego3nge2lend2orti3sat1tagio3nda3ser3tal4ut2elle2ia4mo3pul2omac3rie2ri\
        ng2upid1uddet2ll2olo2ppor3rem2ssis1volgi4ta0tabell2glio2lmen3vol2nta2sca3so2voli1elevi2mpio2nde5n3end3uta2or\
        ic2r3api3ror2soro3sut3t4i1iene2more2pi3olo2toli1occo2glie1racce5i3duz3nne3sme4pa3tte2eno4ta2over1urist0uccel\
        l3ide4so1dienz1ltime1manit1nite1rlo1sato2cito1tili0vacanz2lidi3le2riab5z1e2diam2niss3ner3uta2rra3si3tic2scov\
        2tro1icini2di2e3ni2gent2lla5g2sibi2ttor2va3e4va1ol3er4ss4te3o2stri2to1uol0web0zia2o1one1ucche
        21 0abilit3taz2roga1ccede4se5o3olt4rt3usa1datta2dett3io2oles3zio2ulti1ereo1iuta1lcuno2leat4ga3ung2quan2te3ro\
        v2za4nd1ma3nte3re3to2iche2mira3ont1naliz2dai4rs4te5i3ra2ello2geli2ime2nual2sia1perte5i2parv3ren5s5z1rbitr2ch\
        iv2ma2rabb2ti1ssass3unz4rd1tmosf2teso3ivo3ore5i3rez1utent3obu1vente5i3rla3vi2rai3emm3o2vio3olt0ballo2ncar4o2\
        rba3ca3rie2si3si3tav2tte1eness2stia1iolog1orghe1rava2evi2ivid2uno3tta5o1urro2sine3ta0cadde3e2mpan2nale3del4i\
        d2p3iva2rcer3din3ich3roz3tel2sset2tena3tur2usat1elest3la2ntim2rimo2ssaz1hiacc4mi4vi3no1ina3ese2tata4zi1lima2\
        ub1ognom2inci2lloc5q3tel2mbin3pat4im2ndom4ur3fig3ta5r2rda3ona3rev3tes1rea3den4ut2udel1ulo3to2re3va2scin0dapp\
        ri2r3gli3si2te1ebiti2cade3ine2nomi3unc2sign3tro2tenu3tat4e4i2v1iagno3rio2ca3iam2fend2gnit2minu3mi3ora2part2r\
        ei4ss3gli3lo3mi2scen4ut3por3tes2venu3ien4na5o4sa1occia3ent2lcez4i3oro2mici4na5i2nazi2ppia2veri4te3ran1ramma2\
        itto1uplic0ebook2raic1ccell2o1diliz1missi2otiv1normi2tita3ran1rba2edit1samin3tto2ce2empl2posi2tend5s4ri3inz0\
        facevo2lso2ma3oso2nciu2rci3gli3ina3mac3ne2scin2ttur1edele2rite5o1iamme3nch2nora3ta2ore2rma2sich3sa5r1lusso1o\
        gli2lle4ia2rman5r3nis4o3tem3zat1ragil3nco3si2esca5o2utta5i1uggir2i2ria2sion0galler2s2tto1eneri5o3io2sti2tto1\
        hiacc1iacch3llo3ppo2gant2ochi2rare2unse4to1loria1odime1radi5n3fic3vid5t2eco2ida3gio2ossa5i1uai3nce5i2erre5i2\
        idar5t0hotel0idonei1llegi3usi1mmens2patt4zi3era3uls1nammi2comp2denn3ian4co4ff4re4zi2fanz3ern3ilo2gred2nova2t\
        eso2viat4si1solat2pira0jeans0laddov2ma3pad2rga2tera3i4no1ega4li4mi4ta5e2nto3zuo2one1iberi2eve2ngue2re1ocazi2\
        gico1umino2po0magazz3ia3nif2il2lato3ede2nual4te2rket2sche2tema4rn1ediaz2ra3ci3da3ita2ssi3tie2tall3ro3ten2zz4\
        og1ica2liar2ra4co2seri2to1obile2da2ltep2neta3ito3ti2rbid3i3tal2ssa1uore3ve5v2ri2tame0nata2vi1ebbia2re2tto1ip\
        ote1obile2ti3ti2vant2zze1ucleo2da3o2vole0od1ffesa3rir1k2ay1mbre1nere4i2line1peran5r1rdino2olog1scuri2pite2sa\
        1ttima5o1vest2vio0padri2gato2lla4id3peb2ncia3ico2rli3tne2sta2tolo3ria2zzo1eculi2ne3na3sai4io2pe2rcep3de4on3f\
        ez4or3ple1ianta5o3tti2enam4i3ta4re2sta1lasti1oca2lmon3so3tro2poli2rti5e3zio2so3sed4ie3te2te3ran2vera5i1rassi\
        3to2egiu3mes4io3ndi3sci3te3vid2imar5v3ori3va4o2o3c3fet4it3moz4uo3nti3pon3teg2uden1unito2rche3o0quadri3ran3te\
        r2into2ote0raccom2dici2ggi5o2mi2pido2zion3za1ealme2cipr4ta3lus2dazi2galo2ndon2part2si3ti2ti3ro3ta2voca1ibatt\
        3ell2cca4hi2dend3ico2fugi2mand5g3bor2nvio2para5t3etu3oso2so3par2teng3rat3ual2va1occia2mana5i2se3se2tta2vina1\
        uoli2sso0sabato3bia2crif4o2ggi2li3ott3to3va5r4ez2nti2pend4rl4te3ore2rai1batte1caden3ppa3ric4sa2enar3se2herm5\
        z2iocc4gl2onfi4tr4vo3pi3rso2riss2uote3ri4o1ecco2ders3ile3uti2lezi2mi2nz2ppur2quen5s2ria3vir5v4on2ssan2ta3tan\
        1fida2ondo3rzi2rutt2uggi1icche4om2mpat2ntom2ti3uat1messo3tte2orfi1occor2ffit4ri2litu3lie2ppor3rac2rte3veg2sp\
        es3tie1pagna2erav2inse4ta5o2onta3rt3sa5r1tanca5h5o4ze3r3tus3vol2ella2ima4ol2ress2upit4or1ub3ord2dore2onar4i1\
        volto0taxi2zza1emi3o3per5s2nda3ne3tar3uti2orie2rre2stam4e2tto1ipica5o2rare2zio1occa5r2lse2mba2rnan3re2talm1r\
        affi3mon3sci5r4mi2ono3vi5a2uppe1urno2tt0udi1guale5i5m1mane2ore1ndici2icam3tar1ova1rbani2gent5z2la1sa3ndo2civ\
        a2i1tenti2ilit0vada2lere3igi2n2rian4et1edend4vo3ono3rem2geta2lo2nder5t3t4re3uti2rdi4ur3e3gin4og3i3sam5t2ste1\
        iceve2deo2etat2gila2ncer3to2ola2sti2te2vent3i3ono1olent4re3le3ti2rreb2stre2ti1uota0zero
        22 0abbond2uso1ccadd4re3ent3iai4de3org3use2ido2quir2uta4o1datto2dorm2esio2ulto1eropo1ffare4sc3itt3ret1gevol2\
        gior2io3sce3tat4o2lio1iutat4i1lcol2larm3iev3ogg4rc2tera3ron2zai4re5s4to1manti3ta2biti2i2mise2or2piam4e1nalit\
        2corc2dame4ro4ss3ro2goli4sc2nota3ull2sios2ti2zitu1ppaio4rs3eso3ort4st2rend3iva1rmata5e5i5o3oni2tifi1sciug2se\
        4nt4tt3umo2trat1ttese3ien3raz1utomo3unn1vea3rmi4ne2rann3emo4te2venn0baci4ar4no2gagl3nat2llar3zo2ncon3da4ie2r\
        one2sa4ta5o3tar4on2ttev4it1ei2lli2rsag2stie2vuto3ve1ibbia2cicl2onda5i1locca1omba2nta2rbot2schi1rano2onzo2uci\
        a3sca1uco0ca2bina2duto2lmo3o2mino4on2nali3cro3na3one3tar4ie2os2pii3pot2rabi3dia3enz4zz3i4ta3ri4o3tin2sual2ta\
        lo3ene3ted2usal2vigl3olo1edere2ment2rcai1himic3na3rur1ibi2eco3li2fra4e2mite2nesi3tur2occo2poll2rcui1odici2gn\
        it5z2lla5n4e5r5z3oni4ra3pir5s3tiv4o2mmed5t4it3odi5o3pas4ro2nced5p4il3dus5t3fis3giu4re3sor4ta4ue3tor3veg4ie5v\
        2pie3pa4ie3rir2rde3nic3o3re4uz3ti4o2sce3tri4ui2ttur1ravat2eand4ta3ma2onac1ugino2ocer3io3ri2po2rare0dan3neg3z\
        a2pper2ra3le3mi2vano1ea2bban4on3oli2cina3ors2fici3unt2gno2lusi2moni2pres3uta2roga2tenz1ia3let2cevo3iot2eta2f\
        ese2ra3le3o3si3ti2sast3ces4o3ord3pet4re3ser3tac4ra5e2te3ta2veni3ide4ni3orz1olcem3o4ri2podi4tu2rmit5v3so2se3s\
        o2tati5o2vrai4o3ute5i1rago2oga1uecen0ebbero3i1i1messo2ise1nerge2trav1rbe2ede4i2oe1sami2iti2pans3los2serl5n2t\
        eso4ti3ras5t1terna2ica1vitan0facce2ll4it3sa2mosa2ngo2rai4nn3ebb4mo3li3vi2scia5c3tid2zzol1ebbre2deli5t2gato2r\
        iti3mi3oce2ste1iamma2era2glie2li2rmat2sici3san5v4i2tta2umi1lessi2ussi1onda3tan2rmag3tez2ssim1razio2edde3sch2\
        onti1ucile2nera2rto2tura5e5i0gabbia2tti1elosi2mell3ito2n3esi2ogra1ioca3ven2ra3i2unti3ram4o3ste1liela4ne1occe\
        4ia2dere2mito2nna1radua3no3ssi5o3tit4ui2eca4i5a3mbo2idar3gi5a2osse3tta1uanti0ibidem1deali2iota2onea5o1mmers2\
        pazz3eri3oni4rr4te3ron1nadem2cant3end3int3lud3rem4oc3ubo2daga3oma4tt3ubb2eren2fant3eli4rm4zi3ra5s2gann2izi2n\
        ume2quie2sopp3uff2tima5o2vano3ent4ro1ra2onia2rego3ita1sole2pett2trut0labbro2ggiu2mpo2na2rghe2sci3su2tina2ure\
        a2v1enta4i2sse2tti2va1ibrer2ceo2mito3one2neam3gui1ucidi2nedi2sso0madri2esta2fia2gico3lie3o2lape4ti3edi2ncar3\
        da5r4o3ovr3sio3tel2ppa2rche3esc3mo3ron2sse2tric3ton3ura1edica4e5v4ta2mbra2nu3zio2rame3can4e3idi3o2sse2tafo3t\
        i4o5n2zzan1iele2la2n3imi3usc2sero3i3to1o2dest3ulo2ltis2naco4st3di3ete3ume2rali3e2tori1ucchi2sici2ta0nacque2r\
        raz2scer3tro2ti2usea2viga2zist1egare2rvi2sso2tta3wor1ient1obili2do2ia2stal2tai5o3tur1uca2di0offron1gnuna1liv\
        a1nda4ta1rale3rio2lo2ribi3ore1scuro1ttant3ica4en1ut0pacche2ga2lco3mo2nnel4i3ora2rche3ita3lia3roc3to2sti4o5r2\
        tate3ent3ti2ure2zza1ecuni2llic3o2nali3den3sia2rife3sa4e5g3tin2sca4i1iacci4iu3nif3tta2ega3ne2gnor2lota2scin2t\
        tor4ur1lural1oesie3ti2llic4o2modo2rse3ton2sa2tend4rl5s4st3rai4et4o2vert2zzo1re3dis3fet3gar3mi3ser3ten3via2iv\
        i2oiet3pag3tei4oc3vvi1sichi1ugni2lito3san2nizi3tat4ua2rame2ttan0quadra3nta3rta3tto0radice3o2ffor2mo2ngo2pidi\
        2rame3o2sseg4ic2tio1eagir2cant3ess3lam2datt2gia2nden2pert3uta2sidu3tau2trib1icava5i3ett4vi4zi3ond2de3uce2esc\
        i2ga3he3ido3ore2masi3ess3ozi2nnov3via2paro3osa3rod2sali4te3con5s3olt3tru2tira2vede1occe3k2mant3per2tto4ur1ub\
        ato2mori2ota4e2ssi0sacra2ggez2lita4va3one3sa3tar3uta3vat4e2na3o2per4ss3ien2rdeg3emm5o4st4te1canda2ene2heda4m\
        i2onta3rge4ta2ura3se4i1ecca2deva3ici4e3ute2gnat3uiv4on2lla3vag2mbri2ni3t4ia4on2ppe2rena5i5o3gen3iam3pen3vi4o\
        2sto2t3e3ten2vero1iate2curi2ndro1mise1oftwa2l3are3enn3ido2mmin2rge5r3so2sta2ttov4ra1palan3rir2ediz3nse3rar2o\
        rco4te3sto1tadio3mat3ndo4ot4te3tis4ua3vam2ento2ival2offa2rane4pp4ti5o3ega3isc1ubire2cco2icid2ona2per3ra2r2sc\
        et4it1vizze2olgo4te0tacere2lent3ora2ppet2riff2sche3se1eam3tra2la2mati3ere4va2ndon3ebr4nt4r5l3go5n3ore3taz4o2\
        olog2rape3raz2sa3e3o1ipici2ra4to1occat2lto2ni2race3nav4er4ia3ta4o2tali2ur1radim3ged4ic5t3nsa5i3ppo3rre3uma2e\
        dic3mar5v3nt2ibu3onf2onco3ppa5e5i3vai2ucco3st1urbat3ism2ttor1v0udito1nghie2ici3for3to1ovo1rbana5o2lare1sata4\
        e4i2cend3iro4te5i1tente0valenz3ida5o2mpir2no2pore2ria2sca3i3o3soi3ta4o1edano3ete3ova3ra5i2ndut3e4nd4rd3gan4o\
        3ir4te3tic2rbo3ran3sar2tri1iale2cine2dero2rus2site3te2tale5i2vace2zi4o1ocazi2lant4re3umi2rra1uoti0zaino2mpe
        23 0abate2biat4gl2ile3ta5r5t5v2usi1ccend4sa5i3ols3ura1datti2dest2eren2ulta1erei1ffini1ggrot2isco3taz2o1la2bu\
        m2iena3quo2lean4na2tame4re2unni2zata4va1mano3rez4o3vo2mort2pi4ez3lia1ndar5c5m4vo3reb5m2elli2nuis2onim2te4na3\
        ima1ppara4ss3eti3rop2rii4rs3o4no1rabi4o2chi2dent2madi2rive5i3oss1scens3iut2ilo2salt3edi4ns3i3uns1ttine4ra5o4\
        ve3rae5t4ic3uar1uguro2la2tist1vanzo2ergl4le5i4ti2uta2vale3eng3iar5t0babbo2da4re2ffi2glio3ni2ia2lcon2nale3chi\
        3d4o2ra3che3ra2sili3se3tat4i2ttes1enedi3ven3zin2rret2vand1imba4o2ogra3ndo2sbig3cot1locch3g1occon2llen2mbe2rd\
        i3go3se2ss2tte5g2x1ranco4d4i3vi2evem3zza2itan2odo2usco1udget2gia4e2ia2ssar4o3to2ttar5t4o0cadeva3uti2lce4i3de\
        4i3end3ze2mbi2noni3ta5n4i5n2pann3ezz3irl4te4vo3ola3puc2rbon3ina5o3ni3ton2scat3ell4rm3ino3se2usar2vern3ita3o1\
        d1eduto2lle2nere3sur2ra4mi3eal4br2spug3sa1hampa2iedi3li3tar1ieca2glia5o2otol2tare4te5i1lan2ic1olmo3pe3se3ta2\
        moda3pai2nduz3fid3ged3tav3val4oc2perc3re4iv2rreg5l5z3ta4ec2scia3icc3mo3pet3te4or2tone3ta1ranio2eano3da4et4ia\
        4on2ista2ollo3nic2ucia1ugina2mulo2or2pa3ola2rve0dama3e2naro2rci3o3ti2tori1ecimo3lin2durr4zi2glut3na2liri4zi3\
        uso2mone2nsit4o3te2tect3raz2vozi1iamet4o2cess3ias2datt2eder4i2fatt3fid4on2lige2miss2nieg3tor2plom2rebb2sabi3\
        cep4hi4ri3gra4us3occ3par3tog5l2vise5o1om3att2nato3i2pogu3pie2rata5o3me3sal2si2tata5e4zi3e3i2vend4rs3ret3unq2\
        zzin1ritta1ubita5o2ches2emil2rare3i0ebreo1ccete5t1ditri2ucat1go1lench3tti1manat2ergo4se3ssa5i3tte1nfasi2nesi\
        2trai1ravat2ogaz3i1satte2co4no2ilio3sta3taz2ordi2plod5r3one4rr3rop2serm5v2tera4sa1terni2ico1vitat1xtra5v0fal\
        lo3si5t2mmi3osi2n2rcel3ei2sce4io2tale2vola2x1edera2rie3me5z2steg4iv2tta4e1i2bre2dars2ero2ngen5r3iti4va3to3zi\
        o2rmar2ssaz1lotta1oglia2ndar2ssa1ranch3te4tu2ecce5i3no2igor2uizi3str1ulmin2mare2nghi2ochi2rgon3ios0gabine2le\
        ra2mma2rage3e2y1elato3ida5o3o2mett2ne4ti3i3ti2rarc2stit4or2tta5r5t1iacev3lla5i2ocan3iel3ved4in2rato4va2ta2ur\
        at1ode2miti3ma1radev3mmi3nch3ta4o3vem3zio2idan5v3gli1uarig5r2ide2sti0hoc0idonee1llust1mmigr4ne2pass5t3eto3os\
        i3rob1nchie5n5o3iso3ons2dete3ici3uce4me4rr2fila2gegn3ius2osse2sala3ett3oli5v3tal2ter5l5m4se3imi4to3rap5v3uir\
        5t5z2vali3enz3iar4di4o1potec4iz1ronic2resi3ile1solam0jazz0labiri2dri4o2ment2rgam2vare1ealta2cito2ggev4o3na2n\
        te5z2tta2vo1ibere3ret2eto3vem2near3k3o2scia5o3te2te1ocand4to2di3o2gich2ttar4e1ucida5o2me2n3gi2pi2tto0magica3\
        lia3ro2iale3s2lata3ess3i4nc2ncia3ica5h4gl3osc3tie2rca3ea3i3ted5l2scel3sic2tera3ita3to3uri2zzo1ediat4ch4oe2la\
        3e3odi2nsa4il3ti5r5t3zog2rcol3iti2tafi3rop3ta4ia1ilane2nor5a2sta2ti1oduli2gli2leco3o3tit2naci4rc2ra3end3sa4e\
        4o2sso3tri1ulta2oven4on2sei3o3ulm2tare3o3uo0narici3rat2te1ega4to4zi2onat2ttam1i2do2poti1obilt2ce2di2ndim3ni2\
        tand2vell1ubi2clea5i2llo2vola0oceano1diava2ori1ffeso3ren4i5v1maggi2essa5o2issi1nesta5o1ppors1ramai3ri2ches2g\
        asm2so1sato2cura2pita2sige3o2tile5i1ttenn3imi0pacifi2dell2gano3lia2lcos3ese5t3le4on3mi3o2nca4hi3na2rado4go4l\
        l3ime3so3t4ig2squa3sap2tern2zzi1ecore2gno2l3i3leg2netr3iso3omb3tol2rden5v3ent3ime4zi3la4e4om3mis3si2si3te2tr\
        ol1ian4of4ur2cco2eghe4o2la2ombo2zza4ic1lausi1oetic2lemi3o4ni3si2nend3gon3tef4i2p2rsi3taf5l4er4ic2sato3e3tal2\
        tevi3uta2vere1rati2eavv3cet4ip4oc3faz3laz4ie3met3nda3ti3vig5o3zze2imat3vac4e2obat3ibi4ez3met4os3nte3pen3rog3\
        sa4ec3vai5n4i5e1siche4oa1ub3lic2gnal2lire4ta5e4zi2ntar4e2rezz2zza0quader2erci4el3sit2iete3nqu4ta2o3d0rame2nc\
        or2ra3i2te1eca4rs3int3ord2fere2gala5i3gim3imi4o2nda4im5t4o2pres2soco3ter2tori3to1i2abil2cci3hiu3omi5p4pe4ve2\
        dacc3eva2esam4ca2gett3ida3oro2mett3ise3ors3pro3uov2nasc2peti5o3ris2sale5t3cal5t3ent3ied3tre3veg2ti4ro3mi3ras\
        2unit3sce2ve4lo1obust2ca2m2tazi2utin2vine1ubare3ric2ghe2rale2ssa0sab2cche5i3ri2goma2ldo3ito3ta3uti3vag4i2ni3\
        tit4ua2pern4vi3ra4ei2ssi4o1barre2otto2uffo1caffa3rso3tta3vo2else4ti3si4o2hede3ier4fo2ia3ope3ssi2opre3rsa5e3s\
        sa5o4to2rivo3oll3uto2udi4o3ltu3re1draia1ecchi2d3i2gmen3na3uac2mbre3e3ina3mai2nato3sua3ta4is2polt2rate3e3i4et\
        3ra5t3va2vera2xies3y1fere2ide3oro2ogo2ugge3mat1gabel2rade1how1ibilo2ede2g2mula2nton1lanci1ociol2ffio4oc4re2g\
        nar5t2lite5i2migl3mat4it4o2nora2ppre2rdo3gen3ti2vent3iet1pade3rar5t4it4se5i3zia4za2edit3nde4to3rat3ttr3zza2i\
        a4ce3na2onda3rca5h4se3si4o2unti1tacca5o3ff3lla3mpo3tue5n5r3vi2erli3so4ur2ili3pen2rage3egu3onz2ufa3pef1ubisc3\
        lim2ite2onav2perm3pon0tabacc2cchi3que2g3li2lune5i2ppa4e2rda4o3get2ssa5z4i3to2vole2zze1elema2mend3uto2nera5o5\
        s3ga3ta5n3ute2rrem5s2tti1ieni2gre2mido3ori2pich2rand4va1occav2ller2mbe2nali3do3nel2p3i3o2rcia3men3nai4i3o3re\
        n4i3tur2sse1radit4ot4uc5r3e3ma3sse3ver2ecen3gua3man4en3ni2iang3sti2ovas1ubo2more5i2nica3nel2rchi4o2ta3ore0ub\
        riac1ccisa5i1dire1guagl1mida4it4o3le1ni3che3lat3re4si3sce3tam1rland1sano3va0vaga4me3o2leva3gon2ngel3ita2riar\
        4o1eder5m5s5t4ss3uta5o2la3eno3lut2na3iam3tin5q2rand3reb3san2sti2trin3tor4ur1ialet2ce3olo2gili2nce4it3i2rtua2\
        scer3ivo2vend3iam1olend4rl4vi3gar3l3se3tai5r3uta2mito2rres1uote0weeken1hisky0zione2tto1uppa
        24 0accadr3res2eto1derir1ggiud2nell1iutan1mara2basc3edu3igu4zi2mazz2ori1ndran2nuo2tece1pp3esa5i3ien1ranci2ch\
        eo2roga2tigi1scesa2pira1ttest3itu1uguri1vvols1zzard0balia2nde2sate5i3to2tten1ecco2ve1olla2rset2tton1rutal4te\
        5i1uca3hi0calice3zon2nnon2sett3tan2tast2uzio2va1edent2ssat3tin1icatr3li2nta2rco2ta2vico1lero1ockta2esio2gnat\
        2mpia2nigl3tan2pri2rdia3na4o3teo2stol1redib2olla1uccio2lla2oco2rata0databa1ebbo2cora2lusa2moli2nsa1iaman2nas\
        t2oces2ping2rla3vi2sp4en3sen1ormen2vevi1roghe1uello2rame3e4zz0emanaz2erso1poche1quazi3ita1sager2egue3nzi2ibi\
        z3ge2puls2trar5z1tiche1vita0fagiol2ri1essur1iltro2nend3ira2oren2tto1luido1orche1reddi3ga3mit2igo2ode1ummo2ne\
        br0geloso2omet1innas2ocav2rand1oders4va1ruppe0ideolo1giene2noto1ncubi2dovi2erzi2fort2quad2vasi0lievit1ode0ma\
        ceri2fios2gra2nchi4o3dor3to2turo1edagl2tamo1icrof2gran2nera2scel2te1olla4e2ntar2tto1utand4to0neo2rvo1uotar0o\
        biezi1live1ther1ver0pacco2gati2nno2ra3eri3ton2zzia1enalm2renn3ven2scat1iana3zze2egat3nez2giam2last2rami2ume2\
        zzo1lus1ochis2ema2ssen2tei1regio3sum3tor2ole3mis1sicot1unibi3tan4eg0quivi0ra2ddri3ura2llen1eagit3lis2co2dini\
        2gger4is3ni2moto2nale2spin1ibadi2cade3evo3ogn2marr3pia2sati1obot2tte1urali0sacca3re2lari3dam3end3tat2ncit2po\
        ne1calin3rpa3var4i2esa4er2hiar2inti3olt1erro2ssio1filo1gomen1icili2gill2nghi1occhi2ttof1pari4o2egne3ra3so2in\
        e4te3ral2unto1tara2imat2orto1uddit0taccui2ntom2rga2stie2ttic4o1eme2nnis3tav3ue2sori3tat0umilta1rbane1va0vali\
        de3li2rco1ederc3ret2le2n3de2rnic3ro2stag1iolin2siva3ual1oltan2rrai1ulner0welfar1ho
        """

    private static let nl: StaticString = """
        12 0aan1l2les2s2tijd1ndere0ben1ij0daar2n2t1e2r2ze1ie2t1och2en2or1us0een3s1n1r0ge2en2wees0haar2d1eb3ben2eft2m\
        2t1ier2j1oe1un0iemand2ts1k1n1s0ja1e0kan1on1unnen0maar1e2er2n2t1ij3n1oet0na2ar1iet4s1og1u0of1m2dat1nder2s1ok1\
        p1ver0reeds0te2gen1och2en2t0uit1w0van1eel1oor0want2ren2s2t1erd2zen1ie2l1orden4t0zal1e2lf1ich2j3n1o2nder2u
        """

    private static let no: StaticString = """
        12 0alle1t1v0bade2e2re1egge1le3i2i3r3tt0da1e2g2i3m3ra4es2m2n3ne2r3e4s2t3te1i2n2sse2tt1u1ykk4ar0eg1in2t3t1lle\
        r4s1n2n1r1t2t3er0for3di1ra0ha2dde2n3s2r1ennar4e5s2r1ja1o2e2nom2ss4en1un1va2em3r2ilke3s2or4da4fo0ikke3je1ngen\
        3i2kje2n3i0ja1eg0kan1om2rlei3so1un3ne1va3r4he2en2i3for0man3ge1e2d3an2g3et2llom2n1i2n3e2tt1ot1ykje0na2r1ed1o2\
        e3n2ka3o4n4r3re0og2sa1m1pp1ss1ver0pa0sa2mme2nn1eg2lv1i2a2dan3en2n3e2tt1jol1kal2ulle1lik1o2m3me3t0til0um1pp1t\
        2en0vaere4t2r3t4e1ed2re3te1i2l3le1ore3s3t
        """

    private static let pt: StaticString = """
        12 0ao2s1quela5e3ilo1s1te0com3o0da2s1e2la4s3e4s2pois1o2s0ela3s2e3s1m1ntre1ra3m4os1ssa4s3e4s2ta4mo4o4s4va3e4j\
        a4s4ve3ive3ou1u0foi2mos2r3a4m5o3em3mos2sse5m1ui0ha2ja4m5o2o2vemo1ei1ouve5m5r5s0isso2to0ja0lhe3s0mais2s1e2smo\
        2u3s1inha5s1uito0na2o2s1em1o2s3sa5s4o5s1um3a0os1u0para1ela4s3o4s1or0qual3ndo2e3m0sao1e2ja4m5o2m2ra4o3ei4mo3i\
        a5m2u3s1o2mos2u1ua3s0tambem1e2m3os2nha5m4o2ra4o3ei4mo3ia5m2u3s2ve1inha5m2ve4mo4r5a5e5m4ss1u2a3s0um2a0voce4s2\
        s
        """

    private static let ru: StaticString = """
        8 0на1е
        9 0что
        10 0как0но0он0по0то
        11 0все0для0его0же0за0из0она1т0так0это
        12 0бы2л3о0вы0до0ее1сли1ще0или1х0когда2торы0меня1не1ы0они0только1ы
        13 0была3и2ть0во2т1ремя0где0да2же0ему1сть0которо0может0нет1и0под1ри0себя1казал1о0уже0челове2м1тобы
        14 0без1олее3ьше1удет0вас1озмож2прос1ремен1сего3х0говори2суда0деиств0еи0жизни0здесь0кто0ли0можно0надо2с1его2\
        скол1их2чего1у0об1дин1чень0после5д2том1редст2осто0раз1оссии0свои1ебе2ичас1торон0также2м1ебе3я2м2перь1огда3о2\
        м1ут0через0этого3м3т
        15 0вам1едь1згляд1сегда3м1ъ0глаза1ода0два1ело2нь0женщин1изнь0значит0им2енно1споль2тори0какои1онечн2тора0лет1\
        ишь1юдеи3и0между1ного1ог2и0над2м1ее2и2кото2обхо1икогд2м1ужно0образо1днако1преде1ргани1твети2ноше0перед1ока2л\
        учи2нима2тому2чему3ти2этом1ротив0работа1уки0сам1воего4и3их3ю1истем1лучае1нова1обои3ств2всем2отве1пособ2роси1\
        ущест0такои1оже2т0федера0хорошо2тя0чего1увств0эти2ои
        16 0больши5о1удто3ут1ыстро0вдруг1ернут2сь1месте1ниман1ообще1стреч2ю0говоря2ду2лову4с2спод0две3рь2ижен2ух1еву\
        шк2лать2ятел1олжен4но5ы2ма1руг4ие5х4ои0замети2тем1начен3ю0извест1меет1нтере2форм0каждыи2кие2чест1о2го2мнат1р\
        оме1уда0либо2цо1учше0малень2тери1есто1ир1огу4т2мент2я1ужчин0наверн2зад3ыва2коне2прав4им2стоя2ходи2чина1ельзя\
        2м3ног1ибудь2кто0област2щест1дна3о4го4и1казал1но1сновн2обен0первыи1одобн3ума2звол2каза2лити3оже2мощь2смот1ра\
        вда4ил2едло2изна3мер3ход3чин2о3бле3дол3изв4сх3цес2ямо0работы2звит3гов2сска1езуль2шени1уку1ядом0самом1вобод3е\
        3им1делал5т1егодн1казат2ольк1ледуе5ю2ишко2ова4но1мотре1оверш2глас2став4оя2циал1разу2еди4ст1тал4о0такие4м3ое1\
        е2х1ому2чно1ри0увидел1ж1правл1слови0характ1оть0части4о4ь1уть0эта2им3х2у0являет
        17 0благод1ог1росил1уду4ще0велико2рнул2сьма1ид3е4л3имо1ласти1место1новь2утре1оды2здух3ник2ины2круг1перед2олн\
        е2роче1сеи2я1торои1ыполн2ше0глава4но5ы3зам1од3ы2лово2род5а1ражда0давно2льше1евочк2ла3е2ньги2теи1неи2я1оволь2\
        гово2куме2лго3жна2м3ои2стат1руга4им4ом1умаю0едва2инст0желани1ить0зависи3тра2ключ3она5о2нима2чем1доров1емли1н\
        ает4шь3ком3л3ть0ибо1дет1змене1мя1наче2огда1сключ2полн2след0кажетс2зало2кая3ое2пита1варти1ивнул1оличе2манд3па\
        н2нце2тору1ульту0легко1ица1юбовь0мало3ьчи2ть1енее3ьше2ре2ста4е1инут2ра3е1ногие3и1огла4и2е3го3и2лодо1ысли0наб\
        люд2ибол3ти2ми2чал5а5ь2ш3еи3и1еболь2му2смот1икако2ми1оги2чь0обеспе2ъект3ясн2ычно2язан1громн1дним3у1коло1пять\
        1снова2тава5и4ль4но2ущес1твет4ча2дель2ец2крыт3уда2носи2прав2сутс2ца1черед0переда3иод1оддер3нял2луча2нял4ть2р\
        3ядк2скол3тоя2явил1рава4ит4о3кти2едме3жде3кра2идет3мен3ним4ци4ял5т3род3шло2огра3дук3ект3изн5о3шло1усть2ти3ь1\
        ять0работу2вно2дост2зве3лич3мер2ньше1еальн2бенк2шил1одите1уково4и2сски5о1ф0сама3и3ого4е4и3ыи1вет2оем5у3ими2я\
        зан4и1ердце1ил3у3ы3ьно2туац1корее4о1ледов2ово2учаи1мерти1начал1обира3ыти2ветс3рем2держ2здан3нан1пециа2окои1т\
        ала4и3нов2епен2оит2ранн4шн1часть1ъ1юда0та2кая3и4х3ого1вои1ело2ррит2чени1обои2и1ребов1уда0уверен1казан1лыбну1\
        слыша2тано0функци0хотел5о2чу0четыре1исле0эконом1нерги1тому
        18 0активн1мерик1нализ1рмии0безопа1изнес1ога2лезн3ьно1рат1удем4шь1ывает0важно2ми2риан2ш3е3и1верх1ека2лики2ро\
        ят2черо2щи1зглян2дохн2ял3ть1идеть3но3у2жу1ключа1ласть2ияни1низ2утри1овсе2ду2енно5ы2звра3ле3рас2лосы1первы1ро\
        де1семи4у2коре2помн2трет1чера1ыгляд2раже2соки5о3туп2ходи2шел0генера1лаз4ах2убок2ядя1о2ворю2лова5е5ы4со2разд3\
        оде2тов1раниц2уди3ппы0даваи2ет2л3ее4ко2нных2ть1вадца2ери1е2кабр2л3ает2нег2сять2ти1линны1ни1обави2ктор2ме2рог\
        и2чь1ругог5е3зья1умал4ть2ховн2ши0естест0жена1ивотн0закон5ч2став2то1емле4ю1наете3ла1олото1рения0идеи2ти1змени\
        1мел3ни3ть3ют2пера2ущес1нстит1скусс2точн0кабине2ждог5и5м2ким4х3ого3ую3ъ2ртин1ем1нига4и2язь1ому2нтро3ца2рабл3\
        отк1раине3сив4ны2оват4и4ь2упны1стати1ъ0ладно1итера2ц3е3ом2чнос1юбви3ои2дьми3ям0мама2шины1гнове1едлен2стно1им\
        о2нист3уту1ногих3жес1огло2жем4те4шь2их2лоды2ре2ю1ысль0надежд2зван2личи2писа2род5а3уше2селе3кол3тол4уп2ходя2ч\
        але5и5о2ша3его3их1евозм2ожид2ужел1иже2как5и3ого1ового4и3ые4и4х2мер2чи3ью0оба2рати5н4ща2стоя2щем4ни2язат1днаж\
        д3овр4м1знача1казыв2на2онча1пасно2ерац1ргана5о2ужие1снове2тает4ло3ров1тветс2каза3рыл2сюда1фицер1щущен0парень\
        3у1ервог5и4ую4ые5м5х3ехо1исьмо1лохо3щад1оведе4рн5х3тор2дгот3оше3ход2жалу2зици2казы2л3е3нос3ови4жи3уче3ьзо5у2\
        меще3ога4чь4щи2няла4ти5н2прос3ыта5к2рядо2став4уп2теря3реб2хоже2чувс2шел1рав4ов2едел4по5р3жне3зид3сту2иеха3ка\
        з3нес3сут3чем3шел2овед5р4од3сти5р3фес3ход1утем0работе5н4чи2ди2за3ные5х2ссма5о1еализ2бено2зко2чь1ис1ода2ль1ук\
        ами4х0самые4м4х1вета4е2оист1екунд2рьез1идел2льны2х1квозь2орос1легка2ов4ам2учая4ил2ышал1мерть2ожет3три2ысле1о\
        лдат3нце2общи2труд2хран1пасиб2раши1редне2ок1сср1танет3рик3ть5и2ены2ол4ь5к3ял2раны3оит3укт1убъек2да1частл2ет2\
        итае5л1ша1ын3а0таком3ую1ела3ефо1ипа2хо1овари2чки1ребуе3тье3х2уда4но1у1ысяч1яжело0удалос2ивле2овол1ровен4не1с\
        пел2трои1тверж2ром1части5н0фактор1изиче2нанс1орме4ир4ы0хозяин2лодн2роше5и2тела2чет4шь0цели2ркви0час3а3ов3тно\
        2ще1исло1тоб0широко0элемен1ффект0являют2но1зык1сно
        19 0абсолю1вгуст2томо4р1нглии1х0бабушк1ерегу1лиже1огаты3у2ли3ь4ша5у1рата1удете3учи3ь2квал2маги2тылк1ыстре1юд\
        жет0ваша3его4и1доль1еличи2ра3но2сти2тер2чер5а2щест1заимо2росл2яла1ида3ела5и3ит4шь3ов4м2на1не3зап3шне5и2имат1\
        ода3е3ои2здеи3ьми2ина3ска2н2семь3кли3пом3ста3ток2шел1печат1ряд1след2поми2тал2якии1торая4ог1ыбор2звал3ыва2ити\
        2шла4и0герман1лаве2убин1олоса2родо5с3ы2стин2товы1ромко2удь3ппа1убы0даваит3лен2льне2ннои5м4ые5и1вигат2ое2умя1\
        елу2ревн5ь3жал5т2сятк2тств1ирект1нем1оказа2полн2рога5е5о5у2стал4иг5ж1ревни2угая4у5ю3зеи1умает5ш4ла2х3а2ша3е3\
        у1ыхани0европе1ю0жаль1дать2ет1ены1ивет2знью2л1урнал0заболе2гово2дани4ча5и2меча2няти2пах2щиты2явил1елены2мля1\
        нак3ли3ния3ют3я1убы0игры1дея1зобра2учен2ъ1мели2и2пери1нои2стру2ые3х1скать2пыта2тинн1юля2ня0ка2ком2мень2рман2\
        сает2тего1лиент1ниге4у2язя1одекс2е2мисс2нец3кре3цов2ридо3оле5ь5я3пус2фе1расно4от2епко2икну2уг0ладонь1егче2жи\
        т2с3тни2чени1инии2цу2чно1юбил4т3лю3ого0магази2рта2стер2шина5у2я1едици2ждун2ры2стах4ны3яц5а5е2тров2хани1иллио\
        2нуты2рово2стер1м1нение5ю1одели2ем4у2им2лоде3ча5л2наст2ря2сква5е5у5ы4ов1уж3а0навсег2деюс2знач2каза2лого2обор\
        2прот4яж2родо2стро2ук4и3чно5ы2цион2чать2ше4л4м3ли3у1ебо2давн3ели5ю3ост2зави2медл4цк2чего3то1икому1овая3ое4ст\
        3ую2г3ами2рмал2с2ября1равит1ужен3на4ы0обе2лада2нару2о2раз4ще2стан2учен2щего4и2ъяви2ычны1гонь1дни3ому1жидал1к\
        азат2но2ружа2тябр1нъ1пусти2ыт1собо2тали5с3оро1твета2крыв2лича5и5н2мети2туда2чаян2ъ1чевид0пальца5е5ы2мяти5ь2п\
        а2ртии1ервая4ое5м3ево4ст1исал4те3ьма1лан4ет3тье2ечам4и4о1овери3оду3ыше2гово2дним4ят3ошл3роб4уг2ехал2звон3дно\
        3же2кача2лага3ици3ков3нои5м3у3я2мимо3нит4ю2нрав2проб2ра2сред3тан4ел5п4ро2шла4и2явле5я1ревра3дла4се4ус3иму2иб\
        ыл3вел4од3над3обр3шла5и3ятн2овел3гов3даж3сил4ты3тян3цед5н3шел5п4у3явл1сихол1ыталс4яс1яти0работ4че2здал4ел3ра\
        б4еш3уме2мках2нее3о2спол5р3сто3тен3ход3чет1еакци2бята2волю2гион2д3ко2ки2лиги2спуб3урс2чи2шила5и1ожден2ли2сси\
        я3та2т1уб3леи2к3а3е1яд0самая3о4ле4му1веден3рху2идет2язь1ел2мь4и2нтяб2рдца3еди2ти1игнал2ла3ои3ьне1кажи4у3зан1\
        лава2езы2овом3жно2ужбы4ит1мог2ысл1обрал5н2вет5а2здат2лнца2мнен2н2обще2прот2стои2юза1пать2инои4у2раве2устя1ра\
        вне1такан3нци3рал5я4ши4ыи3тья2ене2о3имо3ла4ом3яла5и2ран5а5е5и4ст4х5а3еми2уден1уд3ебн3ьба3я2щнос1фере1хвати1ч\
        итат5ю0такими1вое4и3я1екст2мнот3пер2ории2хник5ч4ол1оваро2ргов1радиц3нсп2етии2идца2удов5м1ысячи1яжелы0убиист1\
        велич2идев5т1годно3лов1дар2ивил1знал4ть1ити1лице2ыбко1ма2ер1нивер1пражн1ровня1слуг2мехн1тра3о1ходит1частк2ен\
        ик2ител2режд1шел0факт2мили1еврал1илосо1орма4у2тогр1ранци5у0хватит1озяис2тели3ите2четс1уже0царь1вета1елом3ыи3\
        ь4ю2ннос3тр5а5е2рков0частью3ы1ему2рныи3т2стно4ь2твер1исла1ленов0шаг1ел2сть1колы1ла2и0этими0юридич0явлени1зык\
        а4е1нваря
        20 0автома4ра5о1дмини2рес1кадем2кура2ции1ппара2реля1рмия0банка1ежать2лого4и3ые4и2рег5а1иблио1лижаи3зки5о1ога\
        тс3ом2же2и2льни5ы2рьбе5ы2юсь1рать2ови1ывало4ют3шии0важное2шему3им4х3у1веден1едет2зде2к2л3ел3ика4че2рить3нее3\
        хне3ы3ю2село2тра2чно2щеи3ь1зяли1идите3ы3я2но4ва1кус1низу2утрь1оврем2дите2зраз2ине4у3ск2ли3ны3ос3ю2рот5а2спит\
        4ол4ри3тор2шла4и1после2раве1рага4ов3ч1селен2кочи2ледс3ух2тала2яких4ог5и5м1торое5м4ых1ходит1ыбора3рал5т2вод2д\
        ерж2нужд2стре2тащи2ход5а2шло2ясни0газеты1ерои3цог1лавы1одов2лосе2рдос3е2стеи4и2това5н1раф2упп5е5у1уберн0дабы\
        2вать2и2ла3и2нног4ым2ют1венад3рью2инул2ор4е1ед2лал5и4м4ют3ом2нежн3ьга2рева5о2сяти2тали3ски3ьми3ям1ивизи1обит\
        ь3рыи2ждь2ллар2мов3у2пуст2стои4уп2чери1ревне1ядя0европы1ле1хать0ждал1елая2нои3у1ив3ои3ут3ых2дкос2ла3и2теле5и\
        0забыл4ть2глян2дач3ума5ч2коны3рич4ыл2л3е2метн3ок3уж2нять2падн3иси2ране2седа3мея2трат2хоте2явле1везды2ук4и1да\
        ние5я1емель2ркал1ло1наем3нии1овут2лота5ы1ря0игра4ет4ть1ди2ут1звини2дани3ели2о1меетс3ла3на4ем3ю4щи3я1ндиви2ог\
        о3е3стр2терн1скрен2пуга3ыты2чезл1тоге1хъ0каждая4ое4ую4ым2кими2мни2рты2фе1ино1ласс5а2юч1ниг1ожи2лени3лег2мите\
        3пле4ью2нстр3так3фли3цеп4у2сти4юм1раи3ю3я2едит3пос3сло4ть2изис3к3чал2овью2уга4ом2ылья1упить2рс2сок2хне4ю0лад\
        они1евои2ди2жал5а2итен2са3у2том1ист4ья1об1юбила4мо5ы4ть3ое4м4пы3ят0маиор2ксим2сла4о3сы2шин5е1еропр2ст4у2талл\
        3од5а5о5ы2ч1иг2лост2н2ром3у2сс4ис1ногим4ое5ч3ю1одель2зг4а2л3итв3ода4ко2рско1ужик2зыка2ници1ыслеи5н2шлен1ягко\
        2со0наверх3стр2дпис2звал5т2идет2мере3ног2поми2родн5у2счет2ука3чит2чнет2шему3им3ла1еба3е2воль2дале2жели2заме2\
        изве2когд2мало2нави2плох3оср3рем2рвно3едк2сомн3час2ю1икуда2чем3то1овым2гах3у2ж2рмы2сом1равил1ыне0оберну3щал2\
        оих3рон4уд2разу2сужд2щая3ее3ии2ъем1гня2рани1дежду5ы2иноч1жидан1и1писан2ыта1рган5ы2ужия1свобо2новы2тавл4ла4не\
        4ть1тдать3еле3ыха2нося2озва2ряд2того2цом3у2чего1храны1ценки1шибки0палец2ра4ме3ня1ереве4го4ме2сни1исать3тол2т\
        ани3ь2шет1лане4ы2отно1обежа2везл2даро3тве2жал2зади3дне3нак2идем5т4у3нте3ска3ти2кину3оле2ла3ице3ка3ное4ыи3час\
        2мнил5ш3огл4же2няли2пал4ст2раже3ои2слыш3пеш2тери3ок3яну2хожи2эт2явит3сни1равду4ои3здн2ед4ва4ос4уп2ивес5т4ле4\
        ык5ч3гла4от3дум3ем3ити3лож2обор3вес3ити3мыш3сит4ну4ьб3тяж3чим4ь3шла5и3ще2ямои1тицы1ублик2нкт2теше1ытала1ятна\
        д3ьде0рад2звив3гля3ниц4ым3обр3у4м2иона5е2спре5о3сме1егули2жим2коме2стор2шите5ь1овно2дилс3ств2ман2ссию3т1уси1\
        ынка4е3ок1яда0сад2мим3ост3ую1вадьб2ятог5и1делае5н5ю1его2и2крет2ла2мье4ю4я2стра5ы1зади1идела5и4ть3ит2лами4х2м\
        вол1кажем5т4ит1лабос2ева3дом4ст4ы2овах3жны2ужбу4ил3чит3шаи5л5т1мех2огла5и4у3тря2ысла1на2е3г2ижен2ять1обою2ве\
        ст3мес3оку2глаш2един2жале2здав5е5л2ль2мнев2рок2тни2юз1пальн3сен4ти2ине3сок2рава2усти1редни4ы2ока1тавит3рог5и\
        4ше4ые3тус4ье2ену2ихи2оило3ле4иц4у3ят5ь2рада4ну4те4хо3ого1удьбы2мма4у4ы2пруг2ти3ки3ь1эр0таблиц2къ1вердо2оего\
        3их3рче3ю1екста2ле3ом2ма3и3но3у3ы2ни3ь2ория2пло1ип2шина1оном2тчас2чку3нее4ос1ревог2ое2убку3д1щател0убедит2ил\
        3ть1важен2ы1глу2ол1дарил3стс2ержа2ивит2овле1жас4но1казал4ыв2раин1лицу4ы2ыбка1м1ничто1пал1равне1слуги2пела5и4\
        х3око2тави4ло4на1хо1частв2ета4ом2итыв1ши2ла0фактич1оне2рм4ул0ха1ватае5л1леб4а1од3е3ить3у2зяик2роша2тят1ранен\
        2иста1удожн0царя1вет4ов4ы1елеи3ях2на3ы0чаи2стеи1ерног5и4ые5м3ты2тко1исто2тал4те5ь1лены1резвы0шагов1ею1ироки1\
        коле4у1ум0экспер1моции0языком1рко
        21 0авторы1гентс1д1зии1кт3ов3ы1нгел1рмию1спект1тмосф0баба2зе3ы2ланс2нк4и2шни1еда2жал2зусл2лару4я3ом3ым4х2рет\
        2седы3кон3пок1ить1лаго2изос2ок1оги3ов2евои4ых2ится2к2роть3ьба5у2ю2я3лас4ся3тьс1рак4а3тье5я2осит1удущи3ьте2кв\
        ы2маг1ывшег2лъ2стры2тия0важнос4ые5и5м5х2шем1дали2воем1едени3ут4щи2ке3и3ов2ла3и2рил3нет3сии3у3шин2с3нои2черу1\
        здрог2яв1идени3им3ят2ны1ключи2усу1ладел5н1начал2ешно1озьме2ин4ов3ско3ти2ле3к3на4ен3оса3я2обра2прек2сточ1плот\
        ь1раг4и3ча4и2еда1серье2тать3упи2юду2якие4ое1торую1ход4а4ил4ят1ыводу5ы2дели3охн2зват2идет2пить3уск2ража2сока4\
        те5ы3шег5и4их2ходу5я0газа3ета1ероев4я1ибели1лавна2упо5с1нев1одах2ловн2р3ло3оду3ячи2спож3ть2тови1рафа2ех2омки\
        2уппо3стн1уб3ами0давал5и4я2ите2м3а3ы2нное2р2ст2та1важды2ереи3сти2игал2оих3ра4ец4ца1евуше3чон3ять2лаеш4ла4ми4\
        х4ю4я2ревя3жа4ит2тско1иван2тя1лина1не2о1обра5л5т4о5е2вери2гада2лг4ое3и3ьше3ю3я2мом2рог2стич2хода5о5ы1ракон1у\
        мали4я3ы2рак2хе3ом2ш3ои1ым2шать1ьявол0евреев1диниц4ог5и2у2ы1жедне1я0жалко1дала4и2у3т1елает3езн2не3ски5о2ртву\
        5ы1ивот3у2знен0забрал3ыла5и2дачу2кону3рыт2ла3ить2мени4р3ка3олч2одно2пад5а5е3иск5ь3рос2рабо2стыл2хват2част2ше\
        л2щита5е5у1вали2езд5а3рь2онок2ука3чит1дании1елено5ь2млеи3нои1имои1ла1меи1наки3мен3ние1оне3ы1убами0играл3у1де\
        м3ю2у1збави3ежа2мере2нача3утр2редк1исус5а1меем3ло3ютс1нвест2телл4рв2ым4и1скал2тины2ходя2чез1талии1щет0казала\
        5с2менн3неи4я2пли2рту3ьер1иломе1ласси2етки4ок2уб2ючи1нопку1од2жа3у2леба4ня3и3лек3ьцо2м3пон2нкур3цен3я2робк4ч\
        е2смос2т2эффи1расна2есла5е4т2ики3тик2угу3пно1упил2рса4е0ла2герь2сков1бу1егенд3кие5и5х4ои2жали2карс2то1инию4я\
        2стье2цам5и2чног5и1овко2жки3ь2ндон2рд2шаде5и5ь1ук3а2на3ы2чшег5е5м4ие5и5х1юбая3ую3ые4х2дях0маг2дам2лыш2ме3ы2с\
        лом3са4ов4у2терь2хнул1едвед2ж2лкие5х2ню3яет4ть2р3твы2стам2тро2чтал4ы2шает3ок1и2лая3ыи2ниму1лн1нения2огом1оже\
        тъ2лока3чан2рски2ст2щнос1удрос2жем3ско3у2зеи3ыки5у2ки1ыслям2шцы1яса0набор2деял5т3обн4лг2имен2кану2лога2паде3\
        омн3рас2реза3ужу3яду2стаи2уке2чалс2шими1еважн3еро4ст2дель3ово4лг2жно2кии2мцев4ы2одно2пода4ня3рав4ия2сет2терп\
        1игде2жнеи2скол1овом5у3ыми2гои2мера2рм2сит5ь2чнои1ужды1ынче0обед4а3их2лака3егч2мен2нял2оити3рот2рабо4до4за5е\
        5ц2щать3ие4м4х2ъеди4ма3яти2ыкно1гляде2нем1дежда5е2инак2них1жидат5я1зера1кажет2ном3у2он2руга4же1сенью2и2нову2\
        обог5е5и4ыи5х3зна2тавш4тк4ют1тверн5с4то5ы2дал3ел5а3охн2ечес2каз3ров2меча2ныне3юдь2пуск5т2раже4сл3яда2част3ет\
        5л1фициа2ормл1хотни5о1ценит4ка1чки1шибка4ок1щутил0падени2кет2льто2р3иж5е3ни3тне3ы2циен1ер3едо4жи4ит4ц4че4ше5\
        л3сон4пе2сок2чаль4ти5ь1исьме2щи3у1лакал3мя3на4ир3тит4ы2емен3чу2оды2юс1обеду5ы3лиж2вел4рь4ст3од4ро3сюд2гиб3од\
        а2дал5ь4ть3леж3озр4ид3раз3ушк3ъ4ем2езд5к2звал3нан2иск5и2кои4я3упа2лгод3езн3к3ная4о5г4ую4ым3тор2мог5у4щн2надо\
        4ча2пала5и2роге3тре2сети3лал4уш3оби3т4ар2тенц3оло2хож5а2цело2эта1равды4е4ле4ом4ую2ебыв3дыд3жни3пар3сто2ибли4\
        ор3вед5з3гов3ема3нос4ц5е3сел4та5у3том3яте2огре3дав3иде3кур3пал3ток3чие5т5х3шлы1тиц4а1ункта5о2стои4ын1ыли3ь2т\
        ает4ли0работо2внов2да3ио2звер3дра3мыш3ноо3ом3ума2ион2ны2ссле4чи3тво4ер5т3шир1ебят2гист3уля2дакц2жима5е2ка3е3\
        лам3у2монт2форм2шать3илс1иск4а4ов3уно1од3ила3нои2мана1та1убашк2сска2чку1ыба3у3ы1яду0саду2мих3оуп3ыми2хар5а1в\
        етлы4ом2идан2оя2ыше2язеи3тых3щен1делав5и4ки1евер5н5о2меис3и2ребр3жан3ыи2сть2ть1ибири2дя2ле1кажеш3зав4ки2рыть\
        1лабо3ву2ед4ит3з4ам2ои2ужба5е3х4и2ышат4но4у1месь3шно2огут3жеш3трю1наруж2изу2ом2ял1обак5а5и3есе3люд3рат2вето5\
        у2к2ли2оруж3тно2пров2седн2чета3ине1пал2б2ерва2ины3т2орит2рави3ята1равни3жен2еде2оки3чно1та3дии3ну5т3рат5ю4ом\
        4ух4ых3тью2екла5о3н4ам5х2иль3хот2олов3я2реля4мл5я3оен4ки4я2ул4а2ыдно1уде3ить3ов4м3ьбе5у4я2жден2мел3ку2ток1фе\
        ры1хема4ы1цене4у4ы1чета2итая1ыном3у0табл2ину4ы2кому3си2може2релк1воем5у3им3рит1еатр5а2л3у2мные2нден2рмин3пет\
        2сно2тя1ипов2хонь1кани1овар5а5ы2лпа4ы3сто2н3ким2ропл2чек3ка4е1равы2емя3тья2уп1уман1ысячу1яжест0убежде2иват3л\
        и1видит1гла1давал3етс3ра2обно1ехал1жаса2ин1знав4ет4ла5и1к2аз1л2ыбал5я1ме3ет3л3ние4ьш3рет4ла1пала2отре1рок1си\
        лии5я2пеха5о4шн1ходил1часто2ебно3ние4ые5и5х3т2илищ3тьс1шли0факты1игура5ы2льм2рмы1лота1он3да2то1разу2онта0хва\
        тил2ост1мыкну1одил5и4т3ят2зяев2тим1рам4а2исти5о1удоже0царств1елико3ое3ую2н3ных3тро3у2пи1ивили2фры1к0частиц5ч\
        4ны1ерная4ых3та2сти1ислен4у3тои1лен1удо2жои0шаги3ом2нс1ее2пото2сти1кола1ло1таба0щеки0эи1кипаж2ране2сплу1лект\
        р1похи4у1таж4е3п4е0юго1жнои1ноша0явился1ица1кобы1щик
        22 0аж1кта1ромат1таки0барон1едныи2зъ2реме1лагоп1окал2рт2ясь1ратом4у1умагу0вблизи1в2иду1ежлив2ре4вк3нем4ос4ув\
        1зялся1несен1одки2оруж2скре1право1ред1торым1ыбира2деле2зов2идя2рази3осл2соку0гл2убже1нева1одами2лод5а2рах3до\
        3изо3у2стя1рубо2язи4ь1устои0данная3о2ром2ты1верях2орце2ум1еда3ушк2сято2тале1иване1обрые2ждя2лга4ие2ход2шло1у\
        мают1ыма0ежели1хали0желал4те4ю2нить2стом1ивем3ого4е3ые4м0забрат2вод5а2даче2каз2ново3ят2помн2хоче2щити4ща1лои\
        1начим1убов0играли4ют3е1дите1зраил1ндии1стина5у0казали2меры2ндид1ладби3ссе2янус1нязю1ольца2нтра3фер2рни3олю2\
        стеи2шка1расав2ыши1уски2хни2чу0лагеря1евую2гким2д2жат5ь2та1ичные5х1уч3и3шим1юбили4шь0магии2леиш3ого4и2мои3у2\
        тушк1елко2недж2стом1ладши1оими1рачно1ужики0надеяс2един2лево2роды2хмур1ебу2избе2куда2ловк2множ2надо2рвы1ихъ2ч\
        уть1ожом2са2чам1уждае0обмена2разы2щую2ъеме1гляну2не1зеро1кне1платы1рдена1сново2тану1тдых2нест2ошел2чета1ценк\
        е1чисти1шибку0падает2латы2рк3тия1ереби2с3ня2шком1ива3о2л1лакат3тья3щ2ен2оско1обеда2дбор3вал3оит3ряд2жала2кое\
        2лки2тока5о2ход2чвы2шло2эзии2яс1равы2инца2одат3щен1ускаи3тот2теи0равна1еже1одину1ту1яды0сапоги1бора1ветло1ек\
        с2ли2меин4на3ьеи2рдцу3ии2стру1идень3ят2е1кучно1лавы2ову2уги3чал5ю1мело3си2ожем1нега1оветы2рока2седе1пала2орт\
        а1реду1тавки3теи2ена2иле2олет4ик2ук1удна4о3ьи2нул2хои1чету0таина2ков5а1елеви2ме3нои4ыи5х2рять1и2хии2шине1кан\
        ь1обою2ка2лком4у3пе4у2мъ2нкие1рава4у2ебую2убы0убиица2рал1видиш1глом2розы1даром4ы1ехать1жасом1казат1лыбку1мны\
        и2ом1порно1роки1спеть2тал3оич3раи1чения2ить0фигуру2льма1онд2рмои1раза4ы1ыркну0холод0цветам1елая3ого3ые4х2не1\
        икла0чашку2я1ерном3ту1тения1ужие4х0шар1еи1оссе1т1утку0эволюц1кран1тажа0являлс1зыков
        """

    private static let sv: StaticString = """
        12 0alla3t1n1r1t2t1v0blev2i3r3vit0da2r1e2m2n3na2ras2ss4a2t3ta1ig2n3a2tt1u0efter1j1ller1n1r2a2t1tt0for1ran0ha\
        2de2n3s2r1enne5s1on3om1ur0icke1ngen2om2te0jag1u0kan1unde0man1ed2llan2n1ig2n3a2tt1ot1ycket0nagon4t3ra2r1i1u0o\
        ch1m1ss1ver0pa0sa2dan5a5t2mma1edan1ig2n3a2tt1jalv1kulle1om0till0under1pp1t2an0vad2r3a3for3it3je3s3t1em1i2d2l\
        ka5s4en5t
        """

    private static let zh: StaticString = """
        11 0企业0发展0社会0经济
        12 0一个0中国0可以0国家0工作0我们0管理0问题
        13 0主义1要0产品0他们0公司0关系0就是0市场0建设0技术0投资0政府0教育0文化0方面0服务0没有0生产0研究0组织0自己0进行0通过0重要
        14 0一些1种0万元0不同1是0世界0业的0个人0中央1的0之间0产业0人员1民1的0亿元0什么0以及0们的0价值1格0作为0信息0其他0具有0分析0制度0包括0单位0历史0可能0各种0合作0同时0因为1此0国际0\
        地区0城市0基本1础0增长0大学0如果0存在0学生0实现0对于0工业0己的0建立0影响0必须0思想0情况0成为1本0提供1高0收入0改革0政治1策0方式1法0时间0是一0机构0活动0环境0理论0生活0的一1人0目标0\
        科学0系统0经营0美国0能力0行为0要求0规定0认为0资产1本1源0过程0这一1个1些1样1种0部分1门0金融0需要0项目
        15 0一定1步1般0上的0不可1断1能0专业0业务0两个1岸0中心0为了0也是0了一0事业0产权1生0人们1口1类0他的0代表0以上0任何0会计1议0传统0但是0体系0作用0使用0促进0保护1障0全国0公共0关于0\
        其中0具体0内容0农业1村0决定0出版1现0创新0利润1用1益0制造0加强0劳动0化的0北京0原则0及其0发生0变化0另一0台湾0同的0因素0国人1民1的0在这0地方0增加0大的0委员0学习0安全0完成0定的0实施1\
        际0审计0展的0工程0已经0并不0应该0开发1始1展0形式1成0得到0成功0我国0或者0战略0所以1有0报告0控制0推进0提出0支持0数据0新的0旅游0日本0时候0有一1关1效1的0机制0条件0来的1说0标准0样的0\
        根据0模式0比较0民族0水平0法律0消费0现代1在0由于0的主1发1基1工1方1时1是1生1经1重0目的0直接0相关0知识0积极0程度0竞争0第一1三1二0精神0结构1果0而且0能够0自然0获得0行业1政0要的0规划\
        1模1范0解决0计划1算0财政0责任0质量0资金0达到0这是0进一0选择0都是0重点0银行0间的0需求0领导0风险
        16 0一切1方1是1样1次0万人0三个0上海0不仅1会0世纪0业化0中医1华1小0为主0主体0之一1后0也不1就0书馆0了解0二十1是0交易1流0人大1才0从而0以下0任务0优势0会主1保1的0体制1的0作出1的0\
        你的0例如0保持1证1险0做好0健康0充分0全球1面0共产1同0内部0农民0决策0减少0出了1口1的0分配0创造0到了0制定0力的1量0办法0功能0加大0务的1院0动力1的0努力0区域0医疗1药0十三1五1六1四1年\
        0华人0协调0卫生0危机0原因0参与1加0反映0发挥1现0取得0受到0只是1有0各级1项0合理0员会1工0品牌1的0商业1品0固定0国内1务1经0土地0在一0地位0场经0坚持0城镇0培训0基金0处理0大多1陆0好的0\
        如何0学校1的1院0孩子0它们0完全1善0实践0客户0家庭1的0导致0小企0就业1会0居民0希望0带来0干部0平均0年代1来1的0应当1用0建筑0开放0很多0心理0性的0总额0意义1见1识0成了1的1立0我的0才能0\
        执行0扩大0持续0指导1标0按照0接受0推动0措施0提升0支出0改变0教学0文学1明0方案0无法0时代1期0明确0是否1在1指0更多0最大0有限0未来0机关0权利1力0材料0来看1越0核心0根本0检查0每个0民主1政\
        0济增1学0特别0独立0现实1象0理解0甚至0生命1的0用的0的中1事1作1信1全1关1国1地1实1影1情1意1成1政1文1最1现1理1目1研1社1结1行1资1问0监督0目前0相对0看到0真正0知道0确定0科技0程中\
        1序0稳定0经验0结合0统一1计0继续0综合0网络0美元0群众0考虑0而不1是1言0职业0联合1系0自治1由1身0艺术0范围0落实0虽然0行动1的0表现0西方0认识0许多0设备1施1计0评价1估0语言0说明0调整1查\
        0负责0财务0货币0贯彻0贸易0费用0资料0起来0越来0运动0还是1有0这就0进入0造业1成0那么1些0采取1用0重大0销售0长期0阶段0限公0随着0集团0非常0面对1的0革命0预算0领域
        17 0一九1位1年1批1点1的1直1系1致1起1部0万吨0三十1是0上年1述0下降0不少1得1要1足1过0专家0业发1和1生0东西0两种0严格1重0个方1月0中共0丰富0为一1什0主席1管0举办0义务1的0之中1前\
        0也可1有0书记0了中0事件1务1实1情0互联0交通0产值1量0京市0人力1数1生0亿美0仅仅1是0今年0仍然0从事0他人0以后1来0们在0位的0体化1现0作品1者0使得0供应0依据0信贷0做出1到0先进0克思0党员\
        1的0全市1年1省1部0公开1民0六届0共中1和0关注1的1部1键0其实0养老0况下0准备0几个0出台1来0分为1别1类0则是0创业0利于0别人1是0制品1改1的0力资0办公0加工1快0务业0化建0区的0医院0十二1\
        分0协议0即使0压力0及时0双方0发行1表0只能1要0召开0可持0司法1的0各个1地1类0合同0同样1比0后的0味着0和国1平1社1谐0哲学0商务0困难0国政1有0图书0在于1的0地产0场的0型的0城乡0培养0基于1\
        层0增强0处于0复杂0外资0多数1的0大会1家1幅1部1量0女性0好地0如此0委会0媒体0学家1术1者0它的0安排0宗教0定性1资0实行1验0宣传0容易0对外1象0尤其0尽管0层次0展中0属于0工人1具1商1的1资0\
        巨大0差异0巿场0帮助0常委0平台1方0年以1度1末0并且0广泛0度的0建议0式的0引导1起0强烈1调0当前1地1时1然0形态0往往0很大1难0得不0德国0心的0必然1要0态度0性质0总产1体1量0息化0成员1果0战\
        争0房地0所谓0手段0承担0投入0拥有0指出0损失0掌握0支付0收益0改善1造0效果1率1益0教师0数量0整个1体0文件0新闻0方向1的0无论0明显0是以1对1我1由0普通1遍0更加1大1好0最后1终1高0有些1人1\
        企1利0朋友0期的1间0本主1书1的1身0机会0来源1自0构成0某些1种0格局0概念0模型0欧洲0正式1是1确0每一0比上1例1如1重0民共1工1法1的0汽车0沟通0治理0法院0注册1意0流动0济发1的1社0涉及0深\
        入0满足0然后1而0煤炭0版社0物流1质0特征1殊1点1色0状况1态0现了1有1金0球化0理学1念1的0生存1态0用于1户0由此0申请0电信1子1影1视1话0登记0百分0的不1产1价1企1公1内1利1制1历1原1变1\
        各1合1大1学1市1建1形1心1思1投1教1新1有1权1比1特1能1自1要1规1话1财1过1需0监管0相互1应1当1比0矛盾0础上0社区0称为0空间0突出0符合0第四0等方1等0策略0简单0类型0粮食0系列1的0组成\
        0经常1过0统的0续发0维护0编制0缺乏0群体0者的0职工0联网0股份0能源0自我0良好0英国0营业1企1销0融机1资0行了0表明1示0要是1有1素0观念1点0规律0角度0解释0认真0讨论0证券1明0识产0话框0调研\
        0谈判0贡献0财产0账户0购买0贷款0费者0资者0超过0趋势0转变1移0较大0过去0运用1营1行1输0这次1里0进步0追求0适应0逐步0通信1常0道德0避免0都有0重视0量的0针对0阶级0际上0降低0限制0除了0集中\
        1体0面临1积0题的0首先0香港0马克0高度0鼓励
        18 0一下1份1体1家1旦1条1项0三年1种0上升1市0下列1来1的0不一1再1利1到1平1愿1知1确0与其0专利1门1项0业人1单1在1家1结1银0两国1者0个体1百1问0中所1美0为中1他1的0主动1导1张1权\
        1题0举行0之下1外1所0也会1要1许0习惯0乡村1镇0了他1我1重0争力0事故1物1项0二次0于是0五十1年0亚洲0交换0产党1出1总1投1的1经1能0人均1次1物1都0今天0介绍0从业0他在1说0代化1的0令人0\
        以为1前1看0们对0任公1的0份有1额0众的0优化1秀0会上1发1和1有1经1责0伟大0传播0估计0似乎0位和1置0低于0住房0体育1验0余额0作中1了0你们0供了1给0依法1照1赖0信用0修改0债券1务0值得1的1\
        观0倾向0假设0做法0健全0儿童0元化1的0先生0党委1组0入的0全区1生0公众1安1平1里0兴趣0其是0具备0内外1的0军事1队0农产1户0冲突0准则1确0减排0几乎1年0出发1席0分之1发1子1点0切实0划分0创\
        作0判断0利率0到的0前提1的0力度0办理0功的0加以1值1坡0务和1教0助于0包含0化产0十一1七0华民0协会0南省0博物0印度0反对1应0发布1达0变动1成0另外0可是0史上1的0各国1方0合法0同志1意0后来0\
        启动0吸引0呈现0告诉0员的0和其1发1地1完1政1经0品业1和0唯一0喜欢0四个1十0回答0因而0团体1队0园区0围绕0国共1在1外1社0在不1中1他1全1内1国1我1此0地球1的0场化0垄断0域的0基地1督0境保\
        0增值0外交1商1国1的1贸1部0多个1人1元1少1年1样1次1种0大代1利1力1型1大1规0天津0失业1去1败0奥运0如下0妇女0始终0委托0存款0季度0学会1发1研1科0它是0宇宙0完整0宏观0定义1了1位1要0\
        实上1的1科1质0审查0客观0宪法0密切0对中1其1我1方1此1这0导下1干0将会0尊重0小学1时1组1说0少年1数0就不1可1有1能1要0层面0履行0岗位0工会0左右0差距0已有0币政0市公1化1委1政1的0帝国0\
        带动0幅度0平等1衡0年内1增1版1轻0并没0幸福0广告1大0应对1的0府的0度上1和0建成0引进0强化1对1的0当局1年0形势1象0彻落0待遇0很好1少1快0律师0得了1出1的0志愿0快速0怎么1样0思主1维1考0\
        性和0总值1是1结1统0恢复0情绪0意味0感到1情1觉0愿意0成就1绩1长0户的0所在1得1说1需0才是0执法0扶持0批准1发1评0找到0承认0技能0把握0披露0持有0指数0挑战0排放0探索0推广0描述0揭示0操作0\
        收人0改进0放在1弃0政协1管1部0故事0效应1的0教授0数人1字1民0整合0文献1章0斗争0斯坦0新加1型1增1技0方米1针0施建0族自0日常1益1起0时的0易的0是不1中1为1人1什1企1因1要0显然1着1示0普\
        及0智慧0更为1高0曾经0最佳1好1近0月份0有了1助1很1所1时1权1着0期内0本上1地1质0术的0机械0权的1益0村民0极大0构建1的0某一0标的0树立0样一0核算0框架0案件0档案0检察1验0正在1常0此外0死\
        亡0每年0比增0毕业0毛泽0民代1众1党1币1生1经1群1营1间0求的0汇率0汕头0江苏0污染0治区0法制1国1的1规0波动0注重0泽东0活的0流程0济体0浙江0深刻1化0清楚0渠道0源于1的0满意0激励0烈的0煤矿\
        0父母0物价0特定0犯罪0环节0现的0理人1局1性1想1者0生了1物1院0界的0疗保0疾人0的东1个1交1任1优1具1农1决1出1分1创1前1力1动1可1同1和1商1城1增1对1差1感1技1指1支1收1数1机1法1监\
        1相1科1第1管1精1组1职1观1角1认1这1进1通1道1那1金1领1高0益的0相信1同0省委1级0看出1来0真实0着力0短期0石油0研讨0破坏0础设0确保1的1认0示范0福利0种种0秩序0移动0税收0究所1的0突破\
        0立了1法1的0笔者0第五1十0等教1的1问0策的0签订0算机0类似1的0素质0累计0织的0经历1理1费0结束1论0给予0绝对0统治0绩效0维持0网站0罗斯0老师0考察1核0者单0职能1责0股东1票0肯定0育的0背景\
        0能否1性0自主0至少0色社0苏联0获取0营者0著名0董事0补贴0表的1达0西部0要性1把0覆盖0观众1察0规则0视为0觉得0角色0解放0计量0认同1知0让我0训练0记录0论的0设的1立1置0访问0识形0试点0说的0\
        课程0象的0负债0财富0货物0质的0资企0起到0距离0身份1体1的0转型1让0软件0较低1高0迅速0过了0还要0这两1也1类0进出1口1程0适当1用0选举0逐渐0途径0通知1货0速发1度0逻辑0遇到0道路0遗产0那个\
        1样1种0部的1队0都不1会0配置0采购0重新0金属1的1额0错误0锦涛0键词0长率1的0门的0队伍0限责0险的0难以0集群0零售0青年0顾客0颁布0预期1测0食品0高于1新1校1的1等
        19 0一件1名1天1套1届1段1级0万美0三产0上帝1是1涨1看0下几0不变1合1够1好1应1满1管0业内1增1集0东亚1盟1省0两年0个国1性0中学1间0为基1我1此0主任1党1创0乃至0义上1市0之上0九五0也\
        没0了很1这0予以0争取1的0事人1会1诉0互动1相0些人0交往0产力1和1阶0享受0人和1在1士0今后0从这0他认0代理0以外1说0件下1的0会公1科1组0传媒0但在1这0位数0低保0作业1会1家0使其0供的0依然\
        1靠0侵权0信仰1任1心0借款0储备0允许0充满0先后0公室1布0六十0共享1服0关心0其次0典型0内在1涵0再次0准的0凝聚0凭证0分工1布1的0刑或0划的0创建0初步0到底0制约0前景0副主0力和0加上1了1入0\
        务体1收0动合1员1态1性1机1物0势的0化和1学1遗0区别0十八1届0升级0协商0博士0占有0危险0原始1有1材1来0去年0县级0参考0又有0友好0发明0变得1量1革0口的0古代0可行1见0台商0史学0各省1自0合\
        国1起0同一1学1期0名称0后者0否则0周期0命的1运0和产1市1服1生0咨询0品质0哪些0四川1是0回到0团公1结0围内0国公1特0在北1校1着0场竞0均衡0培育0境的0增速0处在0外汇0大众1化1常1程0天的0太\
        阳0她们1的0威胁0娱乐0实体1力0审批0察院0对他1农1台1待1性0寻找0就在0尽可1量0居住0展了1和1开1规0属性0山西0岸关0市民0常务1常0平稳0年前1底1第1龄0并在1对1非0广东0应业1急1有0度改0强\
        制1大0当事1今1代0彻底0律法1规0得以0循环0快乐1发0思路0性别0息的0患者0情形1感0想政1的1象0意志0感受0成熟0或是0户数0房屋0才会0打击0批判0承诺0抓住0报表1道0担任1保1心0拒绝0损害0探讨0\
        接投0控股0推行0提到0援助0支撑0收支1费1集0政党1区1权0救灾0数学0整理1的0文字1物0新兴1能0方政0旅行0无线0既是1有0日报0时也0是个1从1他1说0显得0更有0最低1重0有什1制1力1序1机0期限0未\
        能0机器0权威0条例1规0极推0构调0析了0果你0标志0校的0格的0案例1馆0概括0模以0欢迎0正的0此同1时1次0步骤0武器0殖民0每天0毫无0气候0永远0法典0活中0流通0测试0济效1活1结0海军1外1洋0消除0\
        渔业0温家0游戏0燃料0物理1馆0独特0环保0现出1场1状0理体1制1由0用来0电力0界上0留下0疗卫0百万0的专1世1其1办1土1培1外1多1存1小1平1态1性1总1战1报1控1提1改1效1服1本1条1标1核1概1\
        民1活1状1环1电1真1知1积1程1统1计1责1货1身1选1部1风0盈利0监测0相反0真的0督检1管0研发0确实1立0神的0福建0离开0私人1营0种类0科研0积累0移民0程的0突发0立健1起0第六0等于1学0管部0系\
        建0素的0约束0纳入0纺织0组合0终于0经贸0绝大0统筹0继承0绿色0翻译0老保1板0考试0而在0联盟0股权0胜利0胡锦0能会1是1的0自动1觉0至于0若干0营管0著作0融危1合1市0补偿1充0表大0要包1原0观经1\
        调0计师1的0讲话0许可0论坛1文0设定0证据0识到1的0诉人1讼0试验0详细0请人0读者0课题0调动1发1控1节0负担0货膨0贫困0费改0资格1的0走向0路线0转化0较为1好1快0达国1成0过的0运作0近代1年0还\
        会0这么1位1时1部1项0进展0违法0连续0适合0那里0部署1长0都在1能0配合1套0采访0里的0重的0铁路0镇化0阅读0防止0限度0院校0险公0障碍0非公0革开1的0音乐0顺利0额万0餐饮0首次0高层1级
        """
}
