"""What is asked for one picture and what came of it: frozen values, and the tables they rest on.

job      job, outcome and intent
recipe   what is asked of a picture, as one value that is compared and stored whole
goal     the quality, size and formats that a result must reach; one encoding that competed
formats  the kinds of picture files, by their first bytes
naming   how results are named
machine  how many processors there are
memory   how much memory a picture takes, and how much may be in use
folders  where resources and the data of the user lie
"""
