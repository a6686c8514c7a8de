"""Words of Spanish, Portuguese, French, Italian, Catalan and Romanian statements."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
    "Loans": """
        prestamos, prestamo personal, credito personal, financiera, financiamiento,
        abono credito, emprestimo, emprestimos, parcela emprestimo, prestacao credito,
        financiamento veiculo, financiamento carro, consignado, credito pessoal, pret
        personnel, pret auto, credit auto, mensualite pret, remboursement credit,
        cofidis, sofinco, cetelem, finanziamenti, prestito personale, rata prestito,
        cessione quinto, rata finanziamento, findomestic, compass banca, agos ducato,
        credit ipotecar, rata credit, rata imprumut, imprumut, rate credit, credit nevoi
        personale
    """,
    "Taxes": """
        impuesto sobre, impuestos municipales, irpf, iva trimestre, predial, impuesto
        predial, tenencia, sunat, dian, afip, monotributo, ayuntamiento, tributos, tasa
        municipal, seguridad social autonomos, cuota autonomos, imposto, impostos,
        imposto de renda, imposto de selo, iptu, ipva, irs imposto, darf, simples
        nacional, tributo, prefeitura, licenciamento, impot sur le revenu, impots
        locaux, taxe habitation, prelevement impot, urssaf, tresorerie, contributions
        directes, tassa, tasse comunali, tari, f24, irpef, bollo, imposta di bollo,
        comune di, impozit, impozite, anaf, primaria, taxe si impozite
    """,
    "Fees & charges": """
        comision mantenimiento, comision bancaria, comisiones bancarias, mantenimiento
        cuenta, cuota tarjeta, cuota anual tarjeta, anualidad, anualidad tarjeta, multa,
        multas, multa trafico, recargo, intereses deudores, gastos administracion, iva
        comision, tarifa, tarifa bancaria, tarifas, tarifa mensal, cesta de servicos,
        pacote de servicos, anuidade, anuidade cartao, iof, juros, juros de mora, taxa,
        taxa de manutencao, comissao, comissao manutencao, comissao manutencao conta,
        manutencao conta, manutencao de conta, frais de tenue, frais tenue compte, frais
        de compte, frais de gestion, frais carte, cotisation carte, commission
        intervention, commissions intervention, agios debiteurs, amende, amendes,
        contravention, frais virement, interets debiteurs, canone mensile, canone conto,
        canone carta, spese tenuta conto, spese conto, spese di gestione, spese
        bonifico, commissioni bancarie, competenze, interessi passivi, multe,
        contravvenzione, sanzione, comision*, comision administrare, comision retragere,
        taxa administrare, amenda, amenzi
    """,
    "Cash withdrawal": """
        retiro, retiro cajero, retiro efectivo, retiro de efectivo, retiro atm, cajero
        automatico, disposicion efectivo, disposicion cajero, extraccion, extraccion
        cajero, extraccion efectivo, saque, saque atm, saque banco24horas, saque em
        dinheiro, banco24horas, levantamento, levantamentos, levantamento multibanco,
        multibanco levantamento, retrait especes, retrait distributeur, retrait gab,
        distributeur, prelievo bancomat, prelievo contante, prelievo contanti,
        prelevamento, prelevamento bancomat, retragere numerar, retragere atm,
        retragere, numerar, reintegrament, caixer
    """,
    "Investments": """
        fondo de inversion, fondos de inversion, plan de pensiones, acciones, cetes,
        afore, criptomonedas, inversiones, aportacion, investimento cdb, cdb, tesouro
        direto, poupanca programada, acoes, previdencia, fundo investimento, fundos,
        certificados de aforro, plano poupanca, fonds d investissement, per plan
        epargne, plan epargne retraite, actions bourse, bourse, fondi investimento,
        fondo pensione, piano accumulo, azioni, btp, buoni fruttiferi, fondo comune,
        actiuni, fond de investitii, titluri de stat
    """,
    "Own transfer": """
        traspaso entre cuentas, traspaso a ahorro, a cuenta propia, entre cuentas
        propias, cuenta propia, cuenta ahorro, cuenta de ahorro, ahorros, transferencia
        propia, transferencia entre contas, mesma titularidade, poupanca, aplicacao
        poupanca, transferencia poupanca, conta poupanca, virement vers livret, vers
        livret, livret a, ldds, compte epargne, compte a compte, conto deposito, conto
        risparmio, salvadanaio, girofondo, girofondi, giro conto, economii, cont
        economii, transfer intre conturi, transfer cont propriu
    """,
    "Card bill payment": """
        pago tarjeta credito, pago tarjeta de credito, liquidacion tarjeta, recibo
        tarjeta, pago tdc, pagamento de fatura, pagamento fatura, fatura cartao, fatura
        do cartao, cartao de credito, pagamento cartao credito, releve carte, debit
        differe, addebito carta credito, saldo carta di credito, estratto conto carta,
        card de credit, plata card credit, rambursare card
    """,
    "Salary": """
        salar*, nomina de, nomina mes, abono nomina, deposito nomina, pago nomina,
        deposito de nomina, sueldos, aguinaldo, paga extra, quincena, jubilacion,
        pensiones, abono pension, finiquito, ordenado, ordenados, remuneracao, decimo
        terceiro, 13 salario, aposentadoria, reforma pensao, pensao, beneficio inss,
        inss, proventos, subsidio ferias, virement salaire, salaires, remuneration,
        prime salaire, carsat, agirc arrco, pole emploi, france travail, stipendi,
        accredito stipendio, emolumenti, tredicesima, quattordicesima, accredito
        pensione, pensione inps, inps, compenso, salariu, salarii, leafa, pensie,
        indemnizatie, bonuri de masa
    """,
    "Interest": """
        abono intereses, liquidacion intereses, rendimientos, rendimiento, juros
        recebidos, juros poupanca, rendimento, rendimentos, rendimento poupanca,
        interets crediteurs, interets livret, interessi attivi, interessi netti,
        dobanda, dobanzi, dobanda creditoare
    """,
    "Dividends": """
        abono dividendo, pago dividendos, dividendos, dividendes, cedola, cedole,
        dividend*
    """,
    "Refunds & cashback": """
        devoluciones, reintegro compra, devolucion compra, abono devolucion, estorno,
        estornos, devolucao, restituicao, restituicao ir, reembolsos, remboursement
        cpam, cpam, remboursements, remboursement soins, rimborsi, rambursare,
        restituire, retur
    """,
    "Other income": """
        subsidio, prestacion, prestaciones, desempleo, sepe, ayuda, ingreso, ingresos,
        venta, ventas, honorarios, subsidio desemprego, abono familia, bolsa familia,
        auxilio, venda, vendas, servicos prestados, allocation, allocations, prime
        activite, aide au logement, bourse etudiant, vente, vinted vente, assegno unico,
        assegno, indennita, bonus inps, naspi, vendita, rimborso spese, borsa di studio,
        alocatie, alocatia, ajutor, bursa, somaj, vanzare
    """,
    "Gifts received": """
        regalo de, regalo recibido, presente recebido, cadeau de, regalo da
    """,
}
